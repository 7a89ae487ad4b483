package dev.cartwright.fulfilment;

import dev.cartwright.kernel.Act;
import dev.cartwright.order.Orders;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.once.Once;
import dev.cartwright.platform.once.OnceKey;
import dev.cartwright.platform.security.Demands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// `/api/v1/orders/{id}/deliveries`
@Path("/api/v1/orders/{id}/deliveries")
@Tag(name = "Orders")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DeliveryResource implements ApiResource {
    private final FulfilmentService fulfilment;
    private final Once once;
    private final Answers answers;
    private final CurrentRequest request;

    DeliveryResource(FulfilmentService fulfilment, Once once, Answers answers, CurrentRequest request) {
        this.fulfilment = fulfilment;
        this.once = once;
        this.answers = answers;
        this.request = request;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Demands(Act.DELIVER_ORDER)
    @Operation(operationId = "deliverOrder", summary = "Say that an order has arrived", description = """
                    Everything that was shipped has arrived.""")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "201", responseDescription = "The delivery.")
    @APIResponse(responseCode = "409", ref = "IllegalTransition")
    public Response deliver(@PathParam("id") String id, @Nullable DeliverOrder nothing) {
        var order = Orders.id(id);
        var caller = request.caller();
        return once.whole(
                        OnceKey.of(request, "POST /orders/deliveries " + order, caller),
                        () -> answers.created(
                                "/api/v1/orders/" + order + "/deliveries",
                                fulfilment.deliver(order, Optional.empty(), caller)))
                .toResponse();
    }

    @GET
    @Demands(Act.READ_ORDER)
    @Operation(
            operationId = "listDeliveries",
            summary = "List what has arrived of an order",
            description = "All at once.")
    @APIResponseSchema(
            value = DeliveryView.class,
            responseCode = "200",
            responseDescription = "All of them, oldest first.")
    public Response list(@PathParam("id") String id) {
        var page = fulfilment.deliveries(Orders.id(id), request.caller());
        return answers.unlessKnown(answers.ok(page), request.ifNoneMatch()).toResponse();
    }
}
