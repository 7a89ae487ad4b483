package dev.cartwright.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.identity.UserView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The answer to a sign-in. A browser on a page of the shop gets a cookie in place of the tokens, which no script sees.
@Schema(
        name = "SignedIn",
        description = "A sign-in. A browser on a page of the shop gets a cookie instead of the tokens.")
public record SignedInView(
        @Schema(description = "A JWT, signed by one of the keys of `/.well-known/jwks.json`.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String accessToken,

        @Schema(examples = "Bearer") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String tokenType,

        @Schema(description = "Seconds until the access token, or the cookie, runs out.", examples = "900")
        long expiresIn,

        @Schema(description = "Good for one use; using it again ends the sign-in.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String refreshToken,

        UserView user) {}
