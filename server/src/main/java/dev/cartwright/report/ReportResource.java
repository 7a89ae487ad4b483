package dev.cartwright.report;

import dev.cartwright.kernel.Act;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.security.Demands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// `/api/v1/reports`
@Path("/api/v1/reports")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReportResource implements ApiResource {
    private final ReportService reports;
    private final CurrentRequest request;
    private final Answers answers;

    ReportResource(ReportService reports, CurrentRequest request, Answers answers) {
        this.reports = reports;
        this.request = request;
        this.answers = answers;
    }

    @GET
    @Path("today")
    @Demands(Act.READ_REPORTS)
    @Operation(
            operationId = "readToday",
            summary = "Read how the day goes",
            description = "In UTC. An order counts on the day on which it was placed, once it is paid for.")
    @APIResponseSchema(value = TodayView.class, responseDescription = "The day, beside the day before.")
    public Response today() {
        return answers.unlessKnown(answers.ok(reports.today(request.caller())), request.ifNoneMatch())
                .toResponse();
    }
}
