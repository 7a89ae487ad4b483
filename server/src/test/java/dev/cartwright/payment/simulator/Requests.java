package dev.cartwright.payment.simulator;

import io.vertx.core.Vertx;

/// What the requests of all tests are made on; it ends with them.
final class Requests {
    static final Vertx VERTX = Vertx.vertx();

    private Requests() {}
}
