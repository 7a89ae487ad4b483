package dev.cartwright.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The body of `POST /auth/login`.
public record SignIn(
        @NotNull @Size(min = 1, max = 254) @Schema(examples = "ishmael@example.com")
        String email,

        @NotNull @Size(min = 1, max = 128) @Schema(examples = "whaleboat-42-harpoon")
        String password) {
    /// Says nothing that must not stand in a log.
    @Override
    public String toString() {
        return "SignIn[…]";
    }
}
