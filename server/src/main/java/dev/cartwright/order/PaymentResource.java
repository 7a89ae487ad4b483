package dev.cartwright.order;

import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.once.OnceKey;
import dev.cartwright.platform.security.Demands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// `/api/v1/payments`: what a shopper can do with a payment. It stands with the orders, since a payment's end is its
/// order's.
@Path("/api/v1/payments")
@Tag(name = "Payments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PaymentResource implements ApiResource {
    private final OrderService orders;
    private final CurrentRequest request;

    PaymentResource(OrderService orders, CurrentRequest request) {
        this.orders = orders;
        this.request = request;
    }

    /// There is nothing to say besides that one is back.
    public record ConfirmPayment() {}

    @POST
    @Path("{id}/confirmations")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Demands(Act.CONFIRM_PAYMENT)
    @Operation(
            operationId = "confirmPayment",
            summary = "Go on after a step at the payment provider (3-D Secure)",
            description = "Asks the provider how the step ended; repeating it does no harm.")
    @APIResponseSchema(
            value = PaymentView.class,
            responseCode = "201",
            responseDescription = "The payment as it is now.")
    @APIResponse(
            responseCode = "402",
            description = "The payment was declined; the cart is open again.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "payment-declined", value = OrderExamples.DECLINED)))
    public Response confirm(@PathParam("id") String id, @Nullable ConfirmPayment nothing) {
        var payment = PaymentId.parse(id).orElseThrow(() -> CommonProblem.notFound("payment"));
        var key = OnceKey.of(request, "POST /payments/confirmations " + payment, request.caller());
        return orders.confirm(payment, key, request.caller()).toResponse();
    }
}
