package dev.cartwright.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.JobId;
import dev.cartwright.kernel.Problem;
import dev.cartwright.platform.http.RouterProblems;
import dev.cartwright.platform.management.ManagementToken;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The door of imports on the management port: begin one, send its rows batch by batch, end it. Each batch is a request
// of
/// its own, so that neither side holds more than one, and whoever goes away leaves nothing open.
@Singleton
class ImportRoutes {
    private static final Logger LOG = Logger.getLogger(ImportRoutes.class);
    private static final int NO_CONTENT = 204;
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final Imports imports;
    private final ManagementToken token;
    private final RouterProblems problems;
    private final JsonMapper mapper;

    ImportRoutes(Imports imports, ManagementToken token, RouterProblems problems, JsonMapper mapper) {
        this.imports = imports;
        this.token = token;
        this.problems = problems;
        this.mapper = mapper;
    }

    /// @param mapping null for one that ships under that name
    record Begin(String name, @Nullable JsonNode mapping, List<String> columns) {}

    /// @param started by the shop's clock
    record Begun(String id, Instant started) {}

    record Rows(List<SourceRow> rows) {}

    record Reports(List<RowReport> rows) {}

    void install(@Observes ManagementInterface management) {
        var router = management.router();
        router.post("/imports").handler(request -> serve(request, CREATED, this::begin));
        router.post("/imports/:id/rows").handler(request -> serve(request, OK, this::take));
        router.delete("/imports/:id").handler(request -> serve(request, NO_CONTENT, this::end));
    }

    private Object begin(RoutingContext request) {
        var begin = read(request, Begin.class);
        if (begin.name() == null || begin.columns() == null) {
            throw CommonProblem.MALFORMED.because("An import has a name and columns.");
        }
        var mapping = begin.mapping() == null || begin.mapping().isNull()
                ? Mapping.called(begin.name())
                : Mapping.read(begin.mapping().toString());
        var begun = imports.begin(begin.name(), mapping, begin.columns());
        return new Begun(begun.id().text(), begun.started());
    }

    private Object take(RoutingContext request) {
        var rows = read(request, Rows.class).rows();
        if (rows == null || rows.stream().anyMatch(row -> row == null || row.cells() == null)) {
            throw CommonProblem.MALFORMED.because("Rows have a line and cells.");
        }
        return new Reports(imports.take(id(request), rows));
    }

    private Object end(RoutingContext request) {
        imports.end(id(request));
        return "";
    }

    private static JobId id(RoutingContext request) {
        return JobId.parse(String.valueOf(request.pathParam("id"))).orElseThrow(() -> CommonProblem.notFound("import"));
    }

    private <T> T read(RoutingContext request, Class<T> type) {
        var body = request.body().buffer();
        try {
            return mapper.readValue(body == null ? new byte[0] : body.getBytes(), type);
        } catch (JsonProcessingException broken) {
            throw CommonProblem.MALFORMED.because("The body was not understood: " + broken.getOriginalMessage());
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory can be read", impossible);
        }
    }

    /// On a thread that may wait and reckon; those of one request after the other.
    private void serve(RoutingContext request, int status, Function<RoutingContext, Object> work) {
        if (!token.isIn(request)) {
            problems.send(
                    request, CommonProblem.UNAUTHENTICATED.because("The token of this port lies in DATA/management."));
            return;
        }
        request.vertx()
                .executeBlocking(() -> mapper.writeValueAsBytes(work.apply(request)))
                .onComplete(done -> {
                    if (done.succeeded()) {
                        send(request, status, done.result());
                    } else {
                        problems.send(request, problem(done.cause()));
                    }
                });
    }

    private static void send(RoutingContext request, int status, byte[] json) {
        var response = request.response().setStatusCode(status);
        if (status == NO_CONTENT) {
            response.end();
        } else {
            response.putHeader("Content-Type", "application/json").end(Buffer.buffer(json));
        }
    }

    private static Problem problem(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        LOG.error("An import failed", failure);
        return CommonProblem.INTERNAL.because("This is our fault; the shop's log says more.");
    }
}
