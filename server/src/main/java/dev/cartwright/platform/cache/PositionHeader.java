package dev.cartwright.platform.cache;

import dev.cartwright.platform.events.NodeRelay;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/// Tells whoever has changed something how far a node must have come that shows it.
@Provider
class PositionHeader implements ContainerResponseFilter {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int REFUSED = 400;
    private final NodeRelay node;

    PositionHeader(NodeRelay node) {
        this.node = node;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!READS.contains(request.getMethod()) && response.getStatus() < REFUSED) {
            response.getHeaders().putSingle(SharedAnswers.POSITION, node.latest());
        }
    }
}
