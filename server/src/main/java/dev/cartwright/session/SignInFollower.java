package dev.cartwright.session;

import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.UserId;

/// A feature that has something to do when somebody signs in, in that very transaction: handing the guest's cart over.
/// The user's row is locked, so of two sign-ins of one user the second one waits.
public interface SignInFollower {
    /// @param before who it was a moment ago: a guest, perhaps with the token of a cart
    void signedIn(UserId user, Caller before);
}
