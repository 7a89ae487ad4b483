package dev.cartwright.kernel;

import java.util.Optional;

/// Who asks: handed down in every use case, so that no permission can be looked up behind somebody's back.
///
/// @param user who has signed in; empty for a guest and for the shop itself
/// @param session the sign-in that the request belongs to
/// @param cartToken the secret that a guest's cart was opened with, if the request carried one
public record Caller(Role role, Optional<UserId> user, Optional<SessionId> session, Optional<CartToken> cartToken) {
    /// The shop acting by itself.
    public static final Caller SYSTEM = new Caller(Role.SYSTEM, Optional.empty(), Optional.empty(), Optional.empty());

    public static Caller guest(Optional<CartToken> cartToken) {
        return new Caller(Role.GUEST, Optional.empty(), Optional.empty(), cartToken);
    }

    /// Somebody who has signed in.
    public static Caller signedIn(UserId user, Role role, SessionId session) {
        return new Caller(role, Optional.of(user), Optional.of(session), Optional.empty());
    }

    public Caller with(Optional<CartToken> token) {
        return new Caller(role, user, session, token);
    }

    public boolean is(UserId somebody) {
        return user.filter(somebody::equals).isPresent();
    }

    public boolean may(Act act) {
        return act.isOpenTo(role);
    }

    /// For histories: who did it, without a secret or personal data: `guest`, `system` or a user's id.
    public String actor() {
        return user.map(UserId::text).orElseGet(role::text);
    }
}
