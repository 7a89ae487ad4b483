package dev.cartwright.platform.http;

import dev.cartwright.platform.telemetry.Came;
import dev.cartwright.platform.telemetry.Route;
import dev.cartwright.platform.telemetry.Routes;
import dev.cartwright.platform.telemetry.Verb;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// Counts every request once, when its answer has been handed over, and has it logged.
@Singleton
class Traffic {
    private static final String API = "/api";
    private static final int NOT_FOUND = 404;

    private final Routes routes;
    private final OwnedPaths owned;
    private final AllowedMethods operations;
    private final AccessLog log;

    Traffic(Routes routes, OwnedPaths owned, AllowedMethods operations, AccessLog log) {
        this.routes = routes;
        this.owned = owned;
        this.operations = operations;
        this.log = log;
    }

    /// An answer that was there has been sent.
    ///
    /// @param begun as [System#nanoTime] said
    void kept(FinishedAnswer answer, HttpMethod method, String id, long begun) {
        var verb = method == HttpMethod.HEAD ? Verb.HEAD : Verb.GET;
        long nanos = System.nanoTime() - begun;
        answer.route().answered(verb, answer.status(), Came.KEPT, nanos);
        log.note(id, verb, answer.route(), answer.status(), Came.KEPT, nanos);
    }

    /// An answer has to be made, by us or by the web app.
    void follow(RoutingContext request, String id, boolean isOurs, long begun) {
        var verb = Verb.of(request.request().method().name());
        var exchange = new Exchange(id, verb, isOurs ? Came.MADE : Came.WEB, begun);
        Exchange.begin(request, exchange);
        request.addEndHandler(ended -> ended(exchange, request));
    }

    private void ended(Exchange exchange, RoutingContext request) {
        long nanos = System.nanoTime() - exchange.begun();
        int status = request.response().getStatusCode();
        var route = route(exchange, request, status);
        route.answered(exchange.verb(), status, exchange.came(), nanos);
        exchange.problem().ifPresent(route::refused);
        log.note(exchange.id(), exchange.verb(), route, status, exchange.came(), nanos);
    }

    private Route route(Exchange exchange, RoutingContext request, int status) {
        return exchange.came() == Came.WEB
                ? routes.web()
                : exchange.route().orElseGet(() -> route(request.normalizedPath(), status));
    }

    /// Of what was answered before any operation had been found, or without one. What lies beside the API is one route
    /// each, under its first name.
    private Route route(String path, int status) {
        var first = owned.first(path);
        var template = first.filter(name -> !name.equals(API)).or(() -> operations.template(path));
        return template.filter(known -> status != NOT_FOUND || known.startsWith(API))
                .map(routes::of)
                .orElseGet(routes::none);
    }
}
