package dev.cartwright.fulfilment;

import dev.cartwright.kernel.Act;
import dev.cartwright.order.Orders;
import dev.cartwright.order.ShipmentView;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.once.Once;
import dev.cartwright.platform.once.OnceKey;
import dev.cartwright.platform.security.Demands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/// `/api/v1/orders/{id}/shipments`
@Path("/api/v1/orders/{id}/shipments")
@Tag(name = "Orders")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ShipmentResource implements ApiResource {
    private final FulfilmentService fulfilment;
    private final Once once;
    private final Answers answers;
    private final CurrentRequest request;

    ShipmentResource(FulfilmentService fulfilment, Once once, Answers answers, CurrentRequest request) {
        this.fulfilment = fulfilment;
        this.once = once;
        this.answers = answers;
        this.request = request;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.SHIP_ORDER)
    @Operation(operationId = "shipOrder", summary = "Ship an order", description = """
                    The whole order is on its way: what was held for it leaves the stock, and the customer gets a mail.""")
    @APIResponseSchema(value = ShipmentView.class, responseCode = "201", responseDescription = "The shipment.")
    @APIResponse(responseCode = "409", ref = "IllegalTransition")
    public Response ship(@PathParam("id") String id, @Valid @NotNull ShipOrder command) {
        var order = Orders.id(id);
        var caller = request.caller();
        return once.whole(
                        OnceKey.of(request, "POST /orders/shipments " + order, caller),
                        () -> answers.created(
                                "/api/v1/orders/" + order + "/shipments",
                                fulfilment.ship(order, command, Optional.empty(), caller)))
                .toResponse();
    }

    @GET
    @Demands(Act.READ_ORDER)
    @Operation(
            operationId = "listShipments",
            summary = "List what was shipped of an order",
            description = "All at once.")
    @APIResponseSchema(
            value = ShipmentView.class,
            responseCode = "200",
            responseDescription = "All of them, oldest first.")
    public Response list(@PathParam("id") String id) {
        var page = fulfilment.shipments(Orders.id(id), request.caller());
        return answers.unlessKnown(answers.ok(page), request.ifNoneMatch()).toResponse();
    }
}
