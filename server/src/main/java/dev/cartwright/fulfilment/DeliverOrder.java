package dev.cartwright.fulfilment;

/// The body of `POST /orders/{id}/deliveries`: there is nothing to say besides that it has arrived.
public record DeliverOrder() {}
