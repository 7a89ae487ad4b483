package dev.cartwright.fulfilment;

import dev.cartwright.kernel.Act;
import dev.cartwright.order.Orders;
import dev.cartwright.order.RefundView;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
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

/// `/api/v1/orders/{id}/refunds`
@Path("/api/v1/orders/{id}/refunds")
@Tag(name = "Orders")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RefundResource implements ApiResource {
    private final RefundService refunds;
    private final Answers answers;
    private final CurrentRequest request;

    RefundResource(RefundService refunds, Answers answers, CurrentRequest request) {
        this.refunds = refunds;
        this.answers = answers;
        this.request = request;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.REFUND_ORDER)
    @Operation(operationId = "refundOrder", summary = "Give the money of an order back", description = """
                    All of it. What was not shipped yet is free to be sold again; what was shipped is not put back into stock. If the payment provider \
                    does not answer in time the refund is `pending`: it is finished within a minute or so, and nothing else can be done with the order until \
                    then. If it refuses, the refund has `failed` and the order is as it was.""")
    @APIResponseSchema(
            value = RefundView.class,
            responseCode = "201",
            responseDescription = "The refund, with its state.")
    @APIResponse(responseCode = "409", ref = "IllegalTransition")
    public Response refund(@PathParam("id") String id, @Valid @NotNull RefundOrder command) {
        var order = Orders.id(id);
        var caller = request.caller();
        var key = OnceKey.demanded(request, "POST /orders/refunds " + order, caller);
        return refunds.refund(order, command.reason(), Door.REFUND, Optional.of(key), Optional.empty(), caller)
                .toResponse();
    }

    @GET
    @Demands(Act.READ_ORDER)
    @Operation(
            operationId = "listRefunds",
            summary = "List the refunds of an order",
            description = "All at once, also one that failed.")
    @APIResponseSchema(
            value = RefundView.class,
            responseCode = "200",
            responseDescription = "All of them, oldest first.")
    public Response list(@PathParam("id") String id) {
        var page = refunds.list(Orders.id(id), request.caller());
        return answers.unlessKnown(answers.ok(page), request.ifNoneMatch()).toResponse();
    }
}
