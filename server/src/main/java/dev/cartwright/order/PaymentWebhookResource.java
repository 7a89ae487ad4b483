package dev.cartwright.order;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// `/webhooks/payments/{provider}`: a payment provider tells that something has changed. What changed is asked for
/// there, never believed.
@Path("/webhooks/payments/{provider}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PaymentWebhookResource implements ApiResource {
    private final Provider provider;
    private final Reconciliation reconciliation;
    private final CurrentRequest request;

    PaymentWebhookResource(Provider provider, Reconciliation reconciliation, CurrentRequest request) {
        this.provider = provider;
        this.reconciliation = reconciliation;
        this.request = request;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response receive(@PathParam("provider") String name, byte[] body) {
        if (!provider.isCalled(name)) {
            throw CommonProblem.notFound("payment provider");
        }
        var payment = provider.notice(request, body)
                .orElseThrow(() -> CommonProblem.UNAUTHENTICATED.because("The webhook's signature does not verify."));
        reconciliation.look(payment);
        return Answer.noContent().toResponse();
    }
}
