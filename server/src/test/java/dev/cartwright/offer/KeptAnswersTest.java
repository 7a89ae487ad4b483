package dev.cartwright.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Patience;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is kept is sent before the router has heard of the request.
@QuarkusTest
class KeptAnswersTest {
    private static final String PATH = "/api/v1/categories";
    private static final Duration SOON = Duration.ofSeconds(10);

    @TestHTTPResource("/")
    URI origin;

    @Inject
    Router router;

    private final AtomicInteger visits = new AtomicInteger();
    private Route first;

    @BeforeEach
    void stand() {
        first = router.route().order(Integer.MIN_VALUE).handler(request -> {
            visits.incrementAndGet();
            request.next();
        });
    }

    @AfterEach
    void leave() {
        first.remove();
    }

    @ParameterizedTest
    @EnumSource
    void theRouterHearsOfWhatHasToBeMadeAlone(HttpClient.Version version) {
        try (var client = HttpClient.newBuilder().version(version).build()) {
            assertThat(status(client, "?limit=0")).isEqualTo(400);
            assertThat(visits).hasPositiveValue();
            Patience.until("an answer is kept", SOON, () -> {
                visits.set(0);
                return status(client, "") == 200 && visits.get() == 0;
            });
        }
    }

    /// Sent in one go, over one connection: none waits for one that was answered at the entrance.
    @Test
    void whatIsAskedTogetherIsAnsweredInThatOrder() throws IOException {
        var requests = ("GET %s HTTP/1.1\r\nHost: a\r\n\r\nGET /health/live HTTP/1.1\r\nHost: a\r\n\r\n"
                        .formatted(PATH))
                .repeat(50);
        try (var socket = new Socket(origin.getHost(), origin.getPort())) {
            socket.setSoTimeout(Math.toIntExact(SOON.toMillis()));
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            var answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (int at = 0; at < 50; at++) {
                assertThat(body(answers)).contains("\"items\"");
                assertThat(body(answers)).contains("\"status\"");
            }
        }
    }

    private int status(HttpClient client, String query) {
        try {
            return client.send(
                            HttpRequest.newBuilder(origin.resolve(PATH + query)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Read by characters of one byte: the length is what the header says.
    private static String body(BufferedReader answers) throws IOException {
        assertThat(answers.readLine()).isEqualTo("HTTP/1.1 200 OK");
        int length = 0;
        for (var line = answers.readLine(); !line.isEmpty(); line = answers.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length: ")) {
                length = Integer.parseInt(line.substring("content-length: ".length()));
            }
        }
        var body = new char[length];
        for (int read = 0; read < length; read += answers.read(body, read, length - read)) {}
        return new String(body);
    }
}
