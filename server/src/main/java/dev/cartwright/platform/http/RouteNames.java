package dev.cartwright.platform.http;

import dev.cartwright.platform.telemetry.Route;
import dev.cartwright.platform.telemetry.Routes;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/// Tells each request of which operation it is, as soon as that is known: whoever is refused at the door is counted
/// there, too.
@Provider
class RouteNames implements DynamicFeature {
    private static final int BEFORE_EVERYBODY = 0;

    private final Routes routes;
    private final RoutingContext current;

    RouteNames(Routes routes, RoutingContext current) {
        this.routes = routes;
        this.current = current;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext operation) {
        var template = PathTemplate.of(resource.getResourceClass(), resource.getResourceMethod());
        operation.register(new Naming(routes.of(template), current), BEFORE_EVERYBODY);
    }

    private record Naming(Route route, RoutingContext current) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            Exchange.of(current).ifPresent(exchange -> exchange.isOf(route));
        }
    }
}
