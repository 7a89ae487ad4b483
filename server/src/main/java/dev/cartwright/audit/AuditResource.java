package dev.cartwright.audit;

import dev.cartwright.kernel.Act;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.security.Demands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// `/api/v1/audit`
@Path("/api/v1/audit")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AuditResource implements ApiResource {
    private final AuditService audit;
    private final CurrentRequest request;
    private final Answers answers;

    AuditResource(AuditService audit, CurrentRequest request, Answers answers) {
        this.audit = audit;
        this.request = request;
        this.answers = answers;
    }

    @GET
    @Demands(Act.READ_AUDIT)
    @Operation(operationId = "listAudit", summary = "List what staff changed", description = "Newest first.")
    @APIResponseSchema(value = AuditEntry.class, responseDescription = "A page of the audit log.")
    public Response list(@BeanParam AuditListParameters parameters, UriInfo uri) {
        var page = audit.list(parameters.query(), parameters.paging(), request.caller());
        return answers.page(page, uri, request.ifNoneMatch()).toResponse();
    }
}
