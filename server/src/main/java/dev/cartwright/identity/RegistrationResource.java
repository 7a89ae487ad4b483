package dev.cartwright.identity;

import dev.cartwright.kernel.Act;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.security.Demands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// `/api/v1/auth/register`: the open door of `POST /users`.
@Path("/api/v1/auth/register")
@Tag(name = "Sign-in")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RegistrationResource implements ApiResource {
    private final UserResource users;

    RegistrationResource(UserResource users) {
        this.users = users;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.REGISTER)
    @Operation(operationId = "register", summary = "Register", description = "The same as `POST /users`.")
    @APIResponseSchema(value = UserView.class, responseCode = "201", responseDescription = "The account.")
    public Response register(@Valid @NotNull Registration registration) {
        return users.create(registration, "POST /auth/register");
    }
}
