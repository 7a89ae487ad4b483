package dev.cartwright.platform.security;

import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Role;

/// The one check of what a role may do, at the head of every use case.
public final class Permissions {
    private Permissions() {}

    /// @throws dev.cartwright.kernel.Problem 401 if signing in might help, otherwise 403
    public static void demand(Caller caller, Act act) {
        if (caller.may(act)) {
            return;
        }
        throw caller.role() == Role.GUEST
                ? CommonProblem.UNAUTHENTICATED.because("This needs a sign-in: send an access token, or sign in first.")
                : CommonProblem.FORBIDDEN.because("Your role does not allow this.");
    }
}
