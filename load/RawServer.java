import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
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
        var vertx = Vertx.vertx();
        // As many as the shop has: each takes connections of its own.
        int loops = 2 * Runtime.getRuntime().availableProcessors();
        int port = 0;
        for (int at = 0; at < loops; at++) {
            var server = vertx.createHttpServer(new HttpServerOptions().setReusePort(true))
                    .requestHandler(request -> {
                        var response = request.response();
                        for (var header : headers) {
                            response.headers().set(header[0], header[1]);
                        }
                        response.end(body);
                    })
                    .listen(port, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
            port = server.actualPort();
        }
        System.out.println("Ready " + port);
    }
}
