import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/// The limit: a bare Vert.x server that sends the same bytes under the same headers, and does nothing else. What the
/// shop takes beyond it, is what the shop costs.
///
/// Arguments: a file with one `Name: value` per line, and a file with the body. Prints its port.
class RawServer {
    public static void main(String[] arguments) throws Exception {
        var headers = Files.readAllLines(Path.of(arguments[0])).stream()
                .map(line -> line.split(": ", 2))
                .map(parts -> new CharSequence[] {
                    HttpHeaders.createOptimized(parts[0]), HttpHeaders.createOptimized(parts[1])
                })
                .toArray(CharSequence[][]::new);
        var body = Buffer.buffer(Files.readAllBytes(Path.of(arguments[1])));
        int port = freePort();
        // As many as the shop has: each takes connections of its own.
        var loops = new DeploymentOptions().setInstances(2 * Runtime.getRuntime().availableProcessors());
        Vertx.vertx()
                .deployVerticle(() -> new Loop(port, headers, body), loops)
                .onSuccess(started -> System.out.println("Ready " + port))
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }

    private static final class Loop extends AbstractVerticle {
        private final int port;
        private final CharSequence[][] headers;
        private final Buffer body;

        Loop(int port, CharSequence[][] headers, Buffer body) {
            this.port = port;
            this.headers = headers;
            this.body = body;
        }

        @Override
        public void start(Promise<Void> started) {
            vertx.createHttpServer()
                    .requestHandler(this::answer)
                    .listen(port, "127.0.0.1")
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private void answer(HttpServerRequest request) {
            var response = request.response();
            for (var header : headers) {
                response.headers().set(header[0], header[1]);
            }
            response.end(body);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
