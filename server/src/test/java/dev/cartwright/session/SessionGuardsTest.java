package dev.cartwright.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Guards;
import dev.cartwright.journey.Person;
import dev.cartwright.journey.Shop;
import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.UserId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A refresh token has one use, and only a second one ends the sign-in.
@QuarkusTest
class SessionGuardsTest {
    @TestHTTPResource("/")
    URI origin;

    @Inject
    Guards guards;

    @Inject
    SessionStore store;

    @Inject
    Clock clock;

    private UserId user;

    @BeforeEach
    void register() {
        var shop = new Shop(origin.toString().replaceAll("/$", ""));
        user = UserId.parse(Person.registered(shop).id()).orElseThrow();
    }

    @Test
    void aTokenIsUsedOnce() {
        guards.matter("used_at is null", "update refresh_tokens", () -> {
            var token = issued();
            store.use(token);
            assertThat(store.use(token)).isFalse();
        });
    }

    @Test
    void aTokenThatWasNotUsedEndsNothing() {
        guards.matter("used_at is not null", "delete from sessions where id = (select", () -> {
            var token = issued();
            assertThat(store.endIfReused(token)).isFalse();
        });
    }

    private Secret issued() {
        var session = Session.fresh(user, Role.CUSTOMER, clock.instant());
        var token = Secret.fresh();
        store.insert(session, null);
        store.insertToken(session.id(), token);
        return token;
    }
}
