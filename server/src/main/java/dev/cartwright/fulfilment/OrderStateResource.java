package dev.cartwright.fulfilment;

import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.order.OrderView;
import dev.cartwright.order.Orders;
import dev.cartwright.order.Step;
import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.http.IfMatch;
import dev.cartwright.platform.once.Once;
import dev.cartwright.platform.once.OnceKey;
import dev.cartwright.platform.security.Demands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
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

/// `/api/v1/orders/{id}`: a thin door to the acts for a whole order.
@Path("/api/v1/orders")
@Tag(name = "Orders")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OrderStateResource implements ApiResource {
    private final FulfilmentService fulfilment;
    private final RefundService refunds;
    private final CancellationService cancellations;
    private final Once once;
    private final Answers answers;
    private final CurrentRequest request;

    OrderStateResource(
            FulfilmentService fulfilment,
            RefundService refunds,
            CancellationService cancellations,
            Once once,
            Answers answers,
            CurrentRequest request) {
        this.fulfilment = fulfilment;
        this.refunds = refunds;
        this.cancellations = cancellations;
        this.once = once;
        this.answers = answers;
        this.request = request;
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.EDIT_ORDER)
    @Operation(
            operationId = "changeOrderState",
            summary = "Ship, deliver, cancel or refund a whole order",
            description = """
                    A short form of `POST` to `/shipments`, `/deliveries`, `/cancellations` and `/refunds`. If the payment provider does not answer \
                    in time the order is answered as it is, with a refund that is `pending`.""")
    @APIResponseSchema(value = OrderView.class, responseCode = "200", responseDescription = "The order as it is now.")
    @APIResponse(responseCode = "402", ref = "RefundRefused")
    @APIResponse(responseCode = "409", ref = "IllegalTransition")
    public Response change(@PathParam("id") String id, @Valid @NotNull ChangeState command) {
        var order = Orders.id(id);
        var caller = request.caller();
        var key = OnceKey.of(request, "PUT /orders " + order, caller);
        var ifMatch = IfMatch.given(request);
        var target = command.target();
        var step = Step.to(target).orElseThrow(() -> fulfilment.unreachable(order, target, caller));
        var answer =
                switch (step) {
                    case SHIP -> whole(key, order, () -> fulfilment.ship(order, ShipOrder.PLAIN, ifMatch, caller));
                    case DELIVER -> whole(key, order, () -> fulfilment.deliver(order, ifMatch, caller));
                    case CANCEL -> cancellations.cancel(order, null, Door.STATE, key, ifMatch, caller);
                    case REFUND -> refunds.refund(order, null, Door.STATE, key, ifMatch, caller);
                    case EDIT -> throw fulfilment.unreachable(order, target, caller);
                };
        return answer.toResponse();
    }

    private Answer whole(Optional<OnceKey> key, OrderId order, Runnable act) {
        return once.whole(key, () -> {
            act.run();
            var now = fulfilment.order(order, request.caller());
            return answers.ok(fulfilment.view(now, request.caller()), now.version());
        });
    }

    @DELETE
    @Path("{id}")
    @Demands(Act.CANCEL_ORDER)
    @Operation(operationId = "deleteOrder", summary = "Give up an order that was not paid", description = """
                    Its payment is voided at the provider, its stock is free and its cart open again. An order that was paid is cancelled instead: \
                    `POST /orders/{id}/cancellations`.""")
    @APIResponse(responseCode = "204", description = "It is cancelled.")
    @APIResponse(responseCode = "409", ref = "IllegalTransition")
    public Response delete(@PathParam("id") String id) {
        var order = Orders.id(id);
        var caller = request.caller();
        var key = OnceKey.of(request, "DELETE /orders " + order, caller);
        return cancellations
                .cancel(order, null, Door.REMOVAL, key, IfMatch.given(request), caller)
                .toResponse();
    }
}
