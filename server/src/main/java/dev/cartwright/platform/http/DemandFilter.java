package dev.cartwright.platform.http;

import dev.cartwright.kernel.Act;
import dev.cartwright.platform.security.Demands;
import dev.cartwright.platform.security.Permissions;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/// Refuses at the door who may not do what [Demands] says, before anything of the request's body is looked at.
@Provider
class DemandFilter implements DynamicFeature {
    private final CurrentRequest current;

    DemandFilter(CurrentRequest current) {
        this.current = current;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext operation) {
        var demands = resource.getResourceMethod().getAnnotation(Demands.class);
        if (demands != null) {
            operation.register(new Door(current, demands.value()));
        }
    }

    private record Door(CurrentRequest current, Act act) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            // Whose access token has run out must be able to get another one.
            Permissions.demand(act == Act.SIGN_IN ? current.visitor() : current.caller(), act);
        }
    }
}
