package dev.cartwright.audit;

import dev.cartwright.kernel.Act;
import dev.cartwright.platform.http.ListParameters;
import dev.cartwright.platform.http.Parameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The query parameters of the audit log, as they were sent.
public class AuditListParameters extends ListParameters {
    @QueryParam("actor")
    @Parameter(
            description = "Only what this user did.",
            example = "usr_01kajx3y5qe0k8v6t1w2z4n7rd",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    public @Nullable String actor;

    @QueryParam("act")
    @Parameter(
            description = "Only this act, in lower_snake.",
            example = "ship_order",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    public @Nullable String act;

    @QueryParam("target")
    @Parameter(
            description = "Only what was done to this.",
            example = "ord_01kajx3y5qe0k8v6t1w2z4n7rd",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    public @Nullable String target;

    @QueryParam("from")
    @Parameter(
            description = "Only from this moment on.",
            example = "2026-11-21T00:00:00Z",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String from;

    @QueryParam("to")
    @Parameter(
            description = "Only before this moment.",
            example = "2026-11-22T00:00:00Z",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String to;

    AuditQuery query() {
        return new AuditQuery(
                Parameters.text("actor", actor),
                Parameters.choice("act", act, Act.class),
                Parameters.text("target", target),
                Parameters.instant("from", from),
                Parameters.instant("to", to));
    }
}
