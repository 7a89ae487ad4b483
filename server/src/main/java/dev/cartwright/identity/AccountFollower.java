package dev.cartwright.identity;

import dev.cartwright.kernel.SessionId;
import dev.cartwright.kernel.UserId;
import java.util.Optional;

/// A feature that keeps something of a user's and follows what becomes of the account, in the very transaction that
/// changes it. The user's row is locked by then.
public interface AccountFollower {
    /// Another password: whoever signed in with the old one is out.
    ///
    /// @param by the sign-in that changed it, which stays
    default void passwordChanged(UserId user, Optional<SessionId> by) {}

    /// The account is gone; what tells of the person goes with it.
    default void deleted(UserId user) {}
}
