package dev.cartwright.platform.security;

import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// The one check of what a role may do, at the head of every use case. `docs/permissions.csv`, written by hand, must
/// say the same.
public final class Permissions {
    private static final Map<Role, Set<Act>> ALLOWED = Map.of(
            Role.GUEST, EnumSet.complementOf(EnumSet.of(Act.SETTLE_ORDER)),
            Role.SYSTEM, EnumSet.of(Act.READ_CATALOGUE, Act.READ_ORDER, Act.SETTLE_ORDER));

    private Permissions() {}

    /// @throws dev.cartwright.kernel.Problem 403
    public static void demand(Caller caller, Act act) {
        if (!isAllowed(caller.role(), act)) {
            throw CommonProblem.FORBIDDEN.because("Your role does not allow this.");
        }
    }

    public static boolean isAllowed(Role role, Act act) {
        return ALLOWED.getOrDefault(role, Set.of()).contains(act);
    }
}
