package dev.cartwright.journey;

import dev.cartwright.architecture.Accepted;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The published document of the API is the committed one: a change of the API is seen in a review.
@QuarkusTest
class ApiContractTest {
    private static final Path COMMITTED = Path.of("..", "docs", "api", "openapi.yaml");

    @TestHTTPResource("/openapi")
    URI document;

    @Test
    void theDocumentIsTheCommittedOne() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var published = http.send(HttpRequest.newBuilder(document).build(), BodyHandlers.ofString());
            Accepted.demand(COMMITTED, published.body());
        }
    }
}
