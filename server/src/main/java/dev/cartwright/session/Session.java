package dev.cartwright.session;

import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.SessionId;
import dev.cartwright.kernel.UserId;
import java.time.Duration;
import java.time.Instant;

/// A sign-in that has not ended.
record Session(SessionId id, UserId user, Role role, Instant expiresAt) {
    /// A browser's ends so long after the sign-in, a client's so long after its last refresh.
    static final Duration LIFETIME = Duration.ofDays(30);

    static Session fresh(UserId user, Role role, Instant now) {
        return new Session(SessionId.at(now), user, role, now.plus(LIFETIME));
    }

    Caller caller() {
        return Caller.signedIn(user, role, id);
    }
}
