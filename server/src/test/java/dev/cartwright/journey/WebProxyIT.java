package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cartwright.TemporaryFolder;
import dev.cartwright.platform.process.FreePort;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The shop as the one origin in front of a web app, whose part a small server plays here.
class WebProxyIT {
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = FreePort.find();
    private Path data;
    private ServerProcess shop;

    @BeforeEach
    void start() throws IOException {
        data = TemporaryFolder.makeWithPrograms();
        shop = ServerProcess.in(data)
                .environment("CARTWRIGHT_WEB_URL", "http://127.0.0.1:" + port)
                .untilReady();
    }

    @AfterEach
    void stop() {
        shop.close();
        TemporaryFolder.delete(data);
    }

    /// Answers with what it was asked: method, path, body and the headers that tell of the visitor.
    private HttpServer webApp() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", WebProxyIT::echo);
        server.start();
        return server;
    }

    private static void echo(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var text = new StringBuilder(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n");
        for (var name : new String[] {
            "Host", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "X-Real-IP"
        }) {
            text.append(name).append(": ").append(headers.get(name)).append('\n');
        }
        text.append(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Keep-Alive", "timeout=5");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(shop.url(path)).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatIsNotOursIsPassedOnWithTheTruthAboutTheVisitor() throws IOException, InterruptedException {
        var webApp = webApp();
        try {
            var answer = send(request("/books?page=2")
                    .header("X-Forwarded-For", "1.2.3.4")
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "evil.example")
                    .header("Forwarded", "for=1.2.3.4")
                    .header("X-Real-IP", "1.2.3.4")
                    .POST(HttpRequest.BodyPublishers.ofString("the body")));
            var authority = shop.baseUrl().getAuthority();
            assertThat(answer.body()).isEqualTo("""
                    POST /books?page=2
                    Host: [%s]
                    X-Forwarded-For: [127.0.0.1]
                    X-Forwarded-Host: [%s]
                    X-Forwarded-Proto: [http]
                    Forwarded: null
                    X-Real-IP: null
                    the body""".formatted(authority, authority));
            assertThat(answer.headers().firstValue("Keep-Alive")).isEmpty();
            assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        } finally {
            webApp.stop(0);
        }
    }

    @Test
    void aBodyOfUnknownLengthIsPassedOnAsItComes() throws IOException, InterruptedException {
        var webApp = webApp();
        try {
            for (var version : HttpClient.Version.values()) {
                var body = new ByteArrayInputStream("the body".getBytes(StandardCharsets.UTF_8));
                var sent =
                        request("/books").version(version).POST(HttpRequest.BodyPublishers.ofInputStream(() -> body));
                assertThat(send(sent).body())
                        .as(version.name())
                        .startsWith("POST /books")
                        .endsWith("\nthe body");
            }
        } finally {
            webApp.stop(0);
        }
    }

    @Test
    void whatIsOursNeverReachesTheWebApp() throws IOException, InterruptedException {
        var webApp = webApp();
        try {
            for (var path : new String[] {
                "/api/none", "/health/none", "/webhooks/none", "/.well-known/none", "/docs/none", "/media/none"
            }) {
                var answer = send(request(path));
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.headers().firstValue("Content-Type")).as(path).contains("application/problem+json");
            }
            assertThat(send(request("/apis")).body()).startsWith("GET /apis");
        } finally {
            webApp.stop(0);
        }
    }

    @Test
    void aReaderWaitsForAWebAppThatIsStarting() throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> waiting =
                client.sendAsync(request("/").build(), HttpResponse.BodyHandlers.ofString());
        Thread.sleep(Duration.ofMillis(1500));
        assertThat(waiting).isNotDone();
        var webApp = webApp();
        try {
            assertThat(waiting.join().statusCode()).isEqualTo(200);
        } finally {
            webApp.stop(0);
        }
    }

    /// Answers the first request on each connection and closes when the second has come, as one whose patience with an
    /// idle connection ends at that moment does.
    private Closeable webAppThatClosesKeptConnections() throws IOException {
        var socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try (var connection = socket.accept()) {
                    var in = new BufferedReader(
                            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
                    skipHead(in);
                    connection.getOutputStream().write("""
                                    HTTP/1.1 200 OK\r
                                    Content-Length: 2\r
                                    Keep-Alive: timeout=60\r
                                    \r
                                    ok""".getBytes(StandardCharsets.US_ASCII));
                    skipHead(in);
                } catch (IOException e) {
                    // The other side was faster, or the test has ended.
                }
            }
        });
        return socket;
    }

    private static void skipHead(BufferedReader in) throws IOException {
        var line = in.readLine();
        while (line != null && !line.isEmpty()) line = in.readLine();
    }

    @Test
    void aReaderDoesNotNoticeAConnectionThatIsClosedInItsHands() throws IOException, InterruptedException {
        try (var closing = webAppThatClosesKeptConnections()) {
            assertThat(closing).isNotNull();
            for (var version : HttpClient.Version.values()) {
                for (int i = 0; i < 4; i++) {
                    var page = send(request("/").version(version));
                    assertThat(page.statusCode()).as(version.name()).isEqualTo(200);
                }
                var change = request("/books").version(version).POST(HttpRequest.BodyPublishers.ofString("x"));
                assertThat(send(change).statusCode()).as(version.name()).isEqualTo(502);
            }
        }
    }

    @Test
    void withoutAWebAppAChangeIsRefusedAtOnceAndAReaderAfterAWhile() throws IOException, InterruptedException {
        var change = send(request("/books").POST(HttpRequest.BodyPublishers.ofString("x")));
        assertThat(change.statusCode()).isEqualTo(503);
        assertThat(change.headers().firstValue("Retry-After")).isPresent();
        assertThat(change.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(change.body())
                .contains(
                        "/problems/web-app-unavailable",
                        "urn:cartwright:request:"
                                + change.headers().firstValue("X-Request-Id").orElseThrow());

        var page = send(request("/").header("Accept", "text/html,*/*"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(page.body()).contains("<h1>");
    }
}
