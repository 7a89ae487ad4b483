package dev.cartwright.platform.cache;

import dev.cartwright.kernel.Id;
import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.Exchange;
import dev.cartwright.platform.http.Page;
import dev.cartwright.platform.once.Versioned;
import dev.cartwright.platform.telemetry.Routes;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;

/// Answers what is the same for everybody, and keeps the answer for whoever asks next.
@Singleton
public class Shared {
    private static final int OK = 200;

    private final RoutingContext request;
    private final Answers answers;
    private final SharedAnswers kept;
    private final Routes routes;

    Shared(RoutingContext request, Answers answers, SharedAnswers kept, Routes routes) {
        this.request = request;
        this.answers = answers;
        this.kept = kept;
        this.routes = routes;
    }

    /// @param shown everything that the view says something about, besides the thing itself
    public Response one(Versioned view, Stream<? extends Id> shown, String... kinds) {
        return written(answers.write(view), view.version(), Tags.of(view.id(), shown, kinds));
    }

    /// As [#one] of a view that has been written as JSON already.
    ///
    /// @param tags of everything that it says something about, the thing itself included
    public Response written(byte[] json, int version, List<String> tags) {
        return answer(answers.ok(json, version), tags);
    }

    /// @param kinds of [Tags]: a page changes when something of them does, because something may be new on it
    public Response page(Page<?> page, UriInfo uri, String... kinds) {
        return page(page, uri, List.of(kinds));
    }

    /// @param tags of [Tags]: everything that the page says something about
    public Response page(Page<?> page, UriInfo uri, List<String> tags) {
        return answer(answers.page(page, uri), tags);
    }

    /// The framework leaves the length out where there is no body to measure.
    private boolean isHead() {
        return request.request().method() == HttpMethod.HEAD;
    }

    private Response answer(Answer whole, List<String> tags) {
        var route = Exchange.routeOf(request).orElseGet(routes::none);
        var shared = kept.made(Filling.of(request), whole, tags, route);
        var answer = shared.to(request.request().headers()).answer();
        return isHead() && answer.status() == OK
                ? answer.withHeader("Content-Length", String.valueOf(answer.body().length))
                        .toResponse()
                : answer.toResponse();
    }
}
