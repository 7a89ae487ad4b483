package dev.cartwright.platform.http;

import dev.cartwright.platform.telemetry.Came;
import dev.cartwright.platform.telemetry.Route;
import dev.cartwright.platform.telemetry.Verb;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request whose answer has to be made, and what there will be to say of it when it has been sent.
public final class Exchange {
    private static final String NAME = Exchange.class.getName();

    private final String id;
    private final Verb verb;
    private final Came came;
    private final long begun;
    private volatile @Nullable Route route;
    private volatile @Nullable String problem;

    /// @param begun as [System#nanoTime] said
    Exchange(String id, Verb verb, Came came, long begun) {
        this.id = id;
        this.verb = verb;
        this.came = came;
        this.begun = begun;
    }

    static void begin(RoutingContext request, Exchange exchange) {
        request.put(NAME, exchange);
    }

    static Optional<Exchange> of(RoutingContext request) {
        return Optional.ofNullable(request.get(NAME));
    }

    /// Says of which kind a request is that is answered before its operation would be found.
    public static void isOf(RoutingContext request, Route route) {
        of(request).ifPresent(exchange -> exchange.isOf(route));
    }

    /// Of which kind the request is, as far as it is known yet.
    public static Optional<Route> routeOf(RoutingContext request) {
        return of(request).flatMap(Exchange::route);
    }

    /// Says, once it is found out, of which kind the request is.
    void isOf(Route found) {
        route = found;
    }

    /// Says that the answer is a problem document of this type.
    void isRefused(String type) {
        problem = type;
    }

    String id() {
        return id;
    }

    Verb verb() {
        return verb;
    }

    Came came() {
        return came;
    }

    long begun() {
        return begun;
    }

    Optional<Route> route() {
        return Optional.ofNullable(route);
    }

    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }
}
