package dev.cartwright.identity;

import dev.cartwright.kernel.Personal;
import dev.cartwright.kernel.UserId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A user as it is answered.
@Schema(name = "User", description = "Somebody who can sign in.")
public record UserView(
        UserId id,

        @Personal @Schema(examples = "ishmael@example.com") String email,

        @Personal @Schema(examples = "Ishmael") String name,

        @Schema(
                description = "What the user may do.",
                examples = "customer",
                enumeration = {"customer", "catalogue_manager", "support", "admin"})
        String role,

        Instant createdAt,

        @Schema(description = "Null before the first sign-in.") @Nullable
        Instant lastSignInAt) {

    /// The user as it is answered.
    public static UserView of(User user) {
        return new UserView(
                user.id(), user.email(), user.name(), user.role().text(), user.createdAt(), user.lastSignInAt());
    }
}
