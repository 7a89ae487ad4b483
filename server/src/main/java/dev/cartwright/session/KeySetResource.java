package dev.cartwright.session;

import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// `/.well-known/jwks.json`: the public keys that access tokens verify with, for other services.
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class KeySetResource implements ApiResource {
    private final SigningKeys keys;
    private final Answers answers;
    private final CurrentRequest request;

    KeySetResource(SigningKeys keys, Answers answers, CurrentRequest request) {
        this.keys = keys;
        this.answers = answers;
        this.request = request;
    }

    @GET
    @Operation(hidden = true)
    public Response read() {
        return answers.shared(keys.shown(), request.ifNoneMatch()).toResponse();
    }
}
