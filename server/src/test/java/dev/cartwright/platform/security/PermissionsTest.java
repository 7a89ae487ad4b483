package dev.cartwright.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PermissionsTest {
    private static final Caller GUEST = Caller.guest(Optional.empty());

    @Test
    void whatARoleMayNotDoIsForbidden() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Permissions.demand(GUEST, Act.SETTLE_ORDER))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(CommonProblem.UNAUTHENTICATED));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Permissions.demand(Caller.SYSTEM, Act.PLACE_ORDER))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(CommonProblem.FORBIDDEN));
    }

    @Test
    void whatItMayDoIsNot() {
        assertThatNoException().isThrownBy(() -> Permissions.demand(GUEST, Act.PLACE_ORDER));
        assertThatNoException().isThrownBy(() -> Permissions.demand(Caller.SYSTEM, Act.SETTLE_ORDER));
    }
}
