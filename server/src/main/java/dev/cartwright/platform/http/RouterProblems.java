package dev.cartwright.platform.http;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Problem documents for what happens outside of the REST layer: unknown paths, bodies that are too large, faults of
/// a route.
@Singleton
public class RouterProblems {
    private static final Logger LOG = Logger.getLogger(RouterProblems.class);
    private final Answers answers;

    RouterProblems(Answers answers) {
        this.answers = answers;
    }

    public void notFound(RoutingContext request) {
        send(request, CommonProblem.NOT_FOUND.because("Nothing is served at this path."));
    }

    /// For routes that only show something: whether the request wants something else, and was refused.
    public boolean refusedMethod(RoutingContext request) {
        var method = request.request().method();
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            return false;
        }
        request.response().putHeader("Allow", "GET, HEAD");
        send(request, CommonProblem.METHOD_NOT_ALLOWED.because("This address only shows something; see Allow."));
        return true;
    }

    public void send(RoutingContext request, Problem problem) {
        Exchange.of(request)
                .ifPresent(exchange -> exchange.isRefused(problem.type().slug()));
        var answer = answers.problem(problem, requestId(request));
        var response = request.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(answer.body()));
    }

    void failed(RoutingContext request) {
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        int status = request.statusCode();
        var cause = request.failure();
        switch (status) {
            case 404 -> notFound(request);
            case 413 -> send(request, CommonProblem.TOO_LARGE.because("The body is larger than this server takes."));
            case 400 ->
                send(request, CommonProblem.MALFORMED.because("The request line or a header was not understood."));
            default -> {
                LOG.errorf(cause, "request %s failed outside of the REST layer", requestId(request));
                send(request, CommonProblem.INTERNAL.because("This is our fault; the request id helps us find it."));
            }
        }
    }

    private static String requestId(RoutingContext request) {
        var id = request.response().headers().get(RequestId.HEADER);
        return id == null ? RequestId.accept(null) : id;
    }
}
