package dev.cartwright.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/// Looks which problem an answer tells of. It is read from the document itself: a refusal that was stored for the
/// repeat of its request is nothing but bytes any more.
@Provider
class RefusalCount implements ContainerResponseFilter {
    private static final int REFUSED = 400;

    private final RoutingContext current;

    RefusalCount(RoutingContext current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= REFUSED && response.getEntity() instanceof byte[] document) {
            Answers.typeOf(document)
                    .ifPresent(type -> Exchange.of(current).ifPresent(exchange -> exchange.isRefused(type)));
        }
    }
}
