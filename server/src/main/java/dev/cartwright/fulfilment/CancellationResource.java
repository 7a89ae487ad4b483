package dev.cartwright.fulfilment;

import dev.cartwright.kernel.Act;
import dev.cartwright.order.Orders;
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

/// `/api/v1/orders/{id}/cancellations`
@Path("/api/v1/orders/{id}/cancellations")
@Tag(name = "Orders")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CancellationResource implements ApiResource {
    private final CancellationService cancellations;
    private final Answers answers;
    private final CurrentRequest request;

    CancellationResource(CancellationService cancellations, Answers answers, CurrentRequest request) {
        this.cancellations = cancellations;
        this.answers = answers;
        this.request = request;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.CANCEL_ORDER)
    @Operation(operationId = "cancelOrder", summary = "Cancel an order before it is shipped", description = """
                    Whatever was paid goes back whole, the stock is free again, and the customer gets a mail. If the payment provider does not \
                    answer in time the cancellation is `pending`: it is finished within a minute or so, and nothing else can be done with the order until then.""")
    @APIResponseSchema(
            value = CancellationView.class,
            responseCode = "201",
            responseDescription = "The cancellation; the order is cancelled once its state is `succeeded`.")
    @APIResponse(responseCode = "402", ref = "RefundRefused")
    @APIResponse(responseCode = "409", ref = "IllegalTransition")
    public Response cancel(@PathParam("id") String id, @Valid @NotNull CancelOrder command) {
        var order = Orders.id(id);
        var caller = request.caller();
        var key = OnceKey.of(request, "POST /orders/cancellations " + order, caller);
        return cancellations
                .cancel(order, command.reason(), Door.CANCELLATION, key, Optional.empty(), caller)
                .toResponse();
    }

    @GET
    @Demands(Act.READ_ORDER)
    @Operation(
            operationId = "listCancellations",
            summary = "List the cancellations of an order",
            description = "All at once, also one that failed because the money could not be given back.")
    @APIResponseSchema(
            value = CancellationView.class,
            responseCode = "200",
            responseDescription = "All of them, oldest first.")
    public Response list(@PathParam("id") String id) {
        var page = cancellations.list(Orders.id(id), request.caller());
        return answers.unlessKnown(answers.ok(page), request.ifNoneMatch()).toResponse();
    }
}
