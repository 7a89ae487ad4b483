package dev.cartwright.payment.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/// The receiving end of the webhooks.
final class Shop implements AutoCloseable {
    record Webhook(String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findAny()
                    .orElseThrow();
        }

        WebhookSender.Event event() throws IOException {
            return Json.read(body.getBytes(UTF_8), WebhookSender.Event.class);
        }
    }

    final List<Webhook> received = new CopyOnWriteArrayList<>();
    /// The statuses of the next answers; 204 when there is none left.
    final ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();

    private final HttpServer http;

    Shop() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            try (exchange) {
                var body = exchange.getRequestBody().readAllBytes();
                var text = new String(body, UTF_8);
                received.add(new Webhook(
                        exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), text));
                var status = statuses.poll();
                exchange.sendResponseHeaders(status == null ? 204 : status, -1);
            }
        });
        http.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    List<Webhook> about(String payment) {
        return received.stream()
                .filter(webhook -> webhook.header("webhook-id").equals("msg_" + payment))
                .toList();
    }

    /// Waits until it is so, at most ten seconds.
    static void eventually(BooleanSupplier expected) throws InterruptedException {
        for (int tries = 0; tries < 500 && !expected.getAsBoolean(); tries++) {
            Thread.sleep(Duration.ofMillis(20));
        }
        assertThat(expected.getAsBoolean()).isTrue();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
