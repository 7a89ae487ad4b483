package dev.cartwright.kernel;

import java.util.Optional;

/// Who asks: handed down in every use case, so that no permission can be looked up behind somebody's back.
///
/// @param cartToken the secret that a guest's cart was opened with, if the request carried one
public record Caller(Role role, Optional<CartToken> cartToken) {
    /// The shop acting by itself.
    public static final Caller SYSTEM = new Caller(Role.SYSTEM, Optional.empty());

    public static Caller guest(Optional<CartToken> cartToken) {
        return new Caller(Role.GUEST, cartToken);
    }

    /// For histories: who did it, without a secret or personal data.
    public String actor() {
        return Slugs.lowerSnake(role);
    }
}
