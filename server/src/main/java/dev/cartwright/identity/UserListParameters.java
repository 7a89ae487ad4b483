package dev.cartwright.identity;

import dev.cartwright.kernel.Role;
import dev.cartwright.platform.http.ListParameters;
import dev.cartwright.platform.http.Parameters;
import dev.cartwright.platform.security.PersonalData;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The query parameters of the list of users, as they were sent.
public class UserListParameters extends ListParameters {
    @QueryParam("role")
    @Parameter(
            description = "Only users of this role.",
            example = "support",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"customer", "catalogue_manager", "support", "admin"}))
    public @Nullable String role;

    @QueryParam("email")
    @Parameter(
            description = "Only the user of this address, however it is capitalised.",
            example = "ishmael@example.com",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    public @Nullable String email;

    @QueryParam("sort")
    @Parameter(
            description = "`-` for descending.",
            example = "createdAt",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"createdAt", "-createdAt"},
                            defaultValue = "-createdAt"))
    public @Nullable String sort;

    UserQuery query(PersonalData personal) {
        return new UserQuery(role(), personal.hashOrNull(Parameters.text("email", email)), oldestFirst());
    }

    private @Nullable Role role() {
        return role == null
                ? null
                : Role.parse(role)
                        .filter(Role::isPersons)
                        .orElseThrow(() -> Parameters.refusal(
                                "role", "choice", "One of customer, catalogue_manager, support, admin."));
    }

    private boolean oldestFirst() {
        return switch (sort) {
            case null -> false;
            case "-createdAt" -> false;
            case "createdAt" -> true;
            default -> throw Parameters.refusal("sort", "choice", "One of createdAt, -createdAt.");
        };
    }
}
