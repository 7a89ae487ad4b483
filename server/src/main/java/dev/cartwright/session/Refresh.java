package dev.cartwright.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The body of `POST /auth/refresh`.
public record Refresh(
        @NotNull @Size(min = 1, max = 100) @Schema(description = "The one that came last; each is good for one use.")
        String refreshToken) {
    /// Says nothing that must not stand in a log.
    @Override
    public String toString() {
        return "Refresh[…]";
    }
}
