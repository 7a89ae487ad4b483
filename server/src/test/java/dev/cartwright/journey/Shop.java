package dev.cartwright.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/// A shop as a client sees it. Every answer is held against the shop's own OpenAPI document.
public final class Shop {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String POSITION = "Cartwright-Position";
    /// Tests write into the database behind the server's back: they take no answer that it has kept, unless they say
    /// so.
    private static final String BEYOND_ALL = "999999999.0.0.nobody";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private final String base;
    private final OpenApiContract contract;

    public Shop(String base) {
        this.base = base;
        this.contract = OpenApiContract.of(base);
    }

    /// A request being put together.
    public final class Call {
        private final String method;
        private final String path;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private BodyPublisherOf body = new BodyPublisherOf("");

        private Call(String method, String path) {
            this.method = method;
            this.path = path;
            header(POSITION, BEYOND_ALL);
        }

        /// Also an answer that was kept will do.
        public Call kept() {
            headers.remove(POSITION);
            return this;
        }

        public Call header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        public Call token(String token) {
            return header("Cart-Token", token);
        }

        public Call key(String key) {
            return header("Idempotency-Key", key);
        }

        public Call body(String json) {
            headers.putIfAbsent("Content-Type", "application/json");
            body = new BodyPublisherOf(json);
            return this;
        }

        public Call body(JsonNode json) {
            return body(json.toString());
        }

        public Reply send() {
            var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
            if (!body.text().isEmpty()) request.method(method, BodyPublishers.ofString(body.text()));
            // As browsers do; with an empty body its length would be sent.
            else if (method.equals("GET")) request.GET();
            else request.method(method, BodyPublishers.noBody());
            headers.forEach(request::header);
            try {
                var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
                var reply = new Reply(response.statusCode(), response.headers(), response.body());
                contract.demandDescribed(method, path, reply);
                return reply;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    private record BodyPublisherOf(String text) {}

    public Call get(String path) {
        return new Call("GET", path);
    }

    public Call post(String path) {
        return new Call("POST", path);
    }

    public Call patch(String path) {
        return new Call("PATCH", path);
    }

    public Call call(String method, String path) {
        return new Call(method, path);
    }

    public String base() {
        return base;
    }

    public static String freshKey() {
        return UUID.randomUUID().toString();
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
