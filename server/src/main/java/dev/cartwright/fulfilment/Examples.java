package dev.cartwright.fulfilment;

/// Bodies that the API's document shows.
final class Examples {
    static final String ILLEGAL_TRANSITION = """
            {"type": "/problems/illegal-transition", "title": "The order's state does not allow it", "status": 409,
             "detail": "The order is 'shipped': this does not allow to ship it.",
             "instance": "urn:cartwright:request:5f0c1d0e-6f4e-4d57-9a34-6d9a3a0c2b11",
             "state": "shipped", "allowed": ["delivered", "refunded"]}""";

    private Examples() {}
}
