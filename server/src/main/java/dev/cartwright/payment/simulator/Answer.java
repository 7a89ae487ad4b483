package dev.cartwright.payment.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;

/// One answer of the simulator's HTTP server.
record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final Map<String, String> JSON =
            Map.of("Content-Type", "application/json", "Cache-Control", "no-store");

    static Answer json(int status, Object body) {
        return new Answer(status, JSON, Json.write(body));
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
