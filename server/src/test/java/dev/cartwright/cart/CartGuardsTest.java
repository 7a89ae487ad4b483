package dev.cartwright.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Guards;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.CartToken;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.UserId;
import dev.cartwright.platform.db.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/// Whoever decided on a cart as it is no more changes nothing.
@QuarkusTest
class CartGuardsTest {
    private static final Currency USD = Currency.getInstance("USD");

    /// Longer ago than any other test's cart was changed.
    private static final Instant LONG_AGO = Instant.EPOCH;

    @Inject
    Guards guards;

    @Inject
    CartStore store;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Test
    void whatWasOrderedIsNotSaved() {
        guards.matter(
                "state = 'open'",
                "update carts set user_id",
                () -> assertThat(store.save(ordered())).isFalse());
    }

    @Test
    void aCartThatChangedSinceIsNotSaved() {
        guards.matter("version = :version", "update carts set user_id", () -> {
            var cart = opened();
            store.save(cart.noting("first"));
            assertThat(store.save(cart.noting("second"))).isFalse();
        });
    }

    @Test
    void whatWasOrderedIsNotMerged() {
        guards.matter(
                "state = 'open'",
                "update carts set state = 'merged'",
                () -> assertThat(store.merged(ordered(), opened())).isFalse());
    }

    @Test
    void aCartThatChangedSinceIsNotMerged() {
        guards.matter("version = :version", "update carts set state = 'merged'", () -> {
            var cart = opened();
            store.save(cart.noting("do not lose me"));
            assertThat(store.merged(cart, opened())).isFalse();
        });
    }

    @Test
    void aCartIsOrderedOnce() {
        guards.matter(
                "state = 'open'",
                "update carts set state = 'ordered'",
                () -> assertThat(store.close(ordered(), order())).isFalse());
    }

    @Test
    void aCartIsOpenedAgainForTheOrderThatClosedItAlone() {
        guards.matter(
                "order_id = :order",
                "update carts set state = 'open'",
                () -> assertThat(store.reopen(ordered().id(), order())).isFalse());
    }

    @Test
    void whatWasOrderedIsNotForgottenAsLeftStanding() {
        guards.matter("state <> 'ordered'", "delete from carts where id in", () -> {
            var cart = opened(LONG_AGO);
            store.close(cart, order());
            touchLongAgo(cart.id());
            store.forgetUnchanged(LONG_AGO.plusSeconds(1), LONG_AGO.plusSeconds(1), Integer.MAX_VALUE);
            assertThat(store.find(cart.id())).isPresent();
        });
    }

    @Test
    void whatWasOrderedStaysWhenItsCustomerGoes() {
        guards.matter("state <> 'ordered'", "delete from carts where user_id", () -> {
            var user = UserId.at(clock.instant());
            var cart = opened();
            store.close(cart.ownedBy(user), order());
            store.forgetOf(user);
            assertThat(store.find(cart.id())).isPresent();
        });
    }

    private Cart opened() {
        return opened(clock.instant());
    }

    private Cart opened(Instant when) {
        var cart = Cart.open(CartId.at(clock.instant()), USD, when);
        store.insert(cart, CartToken.fresh());
        return cart;
    }

    /// As it is read after it was closed.
    private Cart ordered() {
        var cart = opened();
        store.close(cart, order());
        return store.find(cart.id()).orElseThrow();
    }

    private void touchLongAgo(CartId cart) {
        database.with(handle -> handle.createUpdate("update carts set updated_at = :then where id = :id")
                .bind("then", LONG_AGO)
                .bind("id", cart)
                .execute());
    }

    private OrderId order() {
        return OrderId.at(clock.instant());
    }
}
