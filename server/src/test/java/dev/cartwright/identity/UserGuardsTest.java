package dev.cartwright.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Guards;
import dev.cartwright.journey.Person;
import dev.cartwright.kernel.Role;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Whoever decided on an account as it is no more changes nothing.
@QuarkusTest
class UserGuardsTest {
    @Inject
    Guards guards;

    @Inject
    UserStore store;

    @Inject
    Clock clock;

    @Test
    void nobodyArrivesWithThePasswordOfBefore() {
        guards.matter("password_hash = :verified", "update users set last_sign_in_at", () -> {
            var user = registered();
            store.change(edited(user), "another hash");
            assertThat(store.arrived(user.id(), "hash", Optional.empty())).isEmpty();
        });
    }

    @Test
    void anAccountThatChangedSinceIsNotChanged() {
        guards.matter("version = :version", "update users set email_sealed = :email", () -> {
            var user = registered();
            store.change(edited(user), null);
            assertThat(store.change(edited(user), null)).isFalse();
        });
    }

    @Test
    void anAccountThatIsGoneIsNotFilledAgain() {
        guards.matter("deleted_at is null", "update users set email_sealed = :email", () -> {
            var user = registered();
            store.delete(user.id());
            assertThat(store.change(edited(edited(user)), "hash")).isFalse();
        });
    }

    @Test
    void anAccountIsDeletedOnce() {
        guards.matter("deleted_at is null", "deleted_at = :now", () -> {
            var user = registered();
            store.delete(user.id());
            assertThat(store.delete(user.id())).isFalse();
        });
    }

    private User registered() {
        var user = User.fresh(Person.freshAddress(), "Ishmael", Role.CUSTOMER, clock.instant());
        store.insert(user, "hash", false);
        return user;
    }

    private static User edited(User user) {
        return user.changed(user.email(), "Queequeg", user.role());
    }
}
