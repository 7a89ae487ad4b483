package dev.cartwright.order;

/// Bodies that the API's document shows.
final class OrderExamples {
    static final String PLACE = """
            {"cartId": "crt_01ktq5yz2m8v3h7n4c6w9p0dxa",
             "payment": {"token": "tok_visa"},
             "expectedTotal": {"amount": "31.46", "currency": "USD"}}""";

    static final String DECLINED = """
            {"type": "/problems/payment-declined", "title": "The payment was declined", "status": 402,
             "detail": "The payment came to nothing (card_declined); nothing was charged, and the cart is open again.",
             "instance": "urn:cartwright:request:5f0c1d0e-6f4e-4d57-9a34-6d9a3a0c2b11",
             "code": "card_declined", "orderId": "ord_01ktq5z8k3w6c9p0dxa2m8v3h7"}""";

    static final String PRICE_CHANGED = """
            {"type": "/problems/price-changed", "title": "The total has changed", "status": 409,
             "detail": "The total is now 31.46 USD, not 29.90 USD.",
             "instance": "urn:cartwright:request:5f0c1d0e-6f4e-4d57-9a34-6d9a3a0c2b11",
             "total": {"amount": "31.46", "currency": "USD"}}""";

    static final String OUT_OF_STOCK = """
            {"type": "/problems/out-of-stock", "title": "Not enough in stock", "status": 409,
             "detail": "There is not enough of everything in the cart; see missing.",
             "instance": "urn:cartwright:request:5f0c1d0e-6f4e-4d57-9a34-6d9a3a0c2b11",
             "missing": [{"variantId": "var_01ktq5x0nq2m8v3h7c6w9p0dxa", "wanted": 6, "available": 5}]}""";

    static final String CART_CLOSED = """
            {"type": "/problems/cart-closed", "title": "The cart has been ordered", "status": 409,
             "detail": "This cart has become the order ord_01ktq5z8k3w6c9p0dxa2m8v3h7; open a new one.",
             "instance": "urn:cartwright:request:5f0c1d0e-6f4e-4d57-9a34-6d9a3a0c2b11",
             "orderId": "ord_01ktq5z8k3w6c9p0dxa2m8v3h7"}""";

    static final String IN_FLIGHT = """
            {"type": "/problems/in-flight", "title": "The same request is still running", "status": 409,
             "detail": "The first request with this key is still running; repeat it in a moment for its answer.",
             "instance": "urn:cartwright:request:5f0c1d0e-6f4e-4d57-9a34-6d9a3a0c2b11"}""";

    private OrderExamples() {}
}
