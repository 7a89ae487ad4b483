package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The shop's OpenAPI document, as a judge of its answers: an answer that the document does not describe fails the
/// test.
public final class OpenApiContract {
    private static final Map<String, OpenApiContract> BY_SHOP = new ConcurrentHashMap<>();
    private final OpenApiInteractionValidator validator;

    private OpenApiContract(String document) {
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(document)
                .build();
    }

    public static OpenApiContract of(String base) {
        return BY_SHOP.computeIfAbsent(base, unused -> new OpenApiContract(document(base)));
    }

    public void demandDescribed(String method, String path, Reply reply) {
        var route = path.replaceAll("\\?.*", "");
        if (!route.startsWith("/api/v1/")
                || method.equals("HEAD")
                || method.equals("OPTIONS")
                || reply.status() == 405
                || isUnknownPath(reply)) {
            return;
        }
        var response = SimpleResponse.Builder.status(reply.status()).withBody(reply.body());
        reply.headers().map().forEach(response::withHeader);
        var report = validator.validateResponse(route, Request.Method.valueOf(method), response.build());
        assertThat(report.getMessages())
                .as("%s %s answered %d", method, path, reply.status())
                .filteredOn(message -> !isMemberOfProblem(reply, message))
                .isEmpty();
    }

    /// RFC 9457 lets every type of problem have members of its own.
    private static boolean isMemberOfProblem(Reply reply, ValidationReport.Message message) {
        return reply.status() >= 400 && message.getKey().equals("validation.response.body.schema.additionalProperties");
    }

    /// Nothing is described where nothing is served.
    private static boolean isUnknownPath(Reply reply) {
        return reply.status() == 404 && reply.text("/detail").equals("Nothing is served at this path.");
    }

    private static String document(String base) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(base + "/openapi?format=json"))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
