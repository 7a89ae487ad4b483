package dev.cartwright.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Buyer;
import dev.cartwright.journey.Person;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Stockroom;
import dev.cartwright.kernel.CartId;
import dev.cartwright.platform.db.Database;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CartUpkeepTest {
    private static final Duration A_LITTLE = Duration.ofHours(1);

    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    @Inject
    Database database;

    @Inject
    CartUpkeep upkeep;

    @Inject
    Clock clock;

    private Shop shop;
    private Buyer buyer;
    private String variant;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        buyer = new Buyer(shop);
        variant = stockroom.variantWith(50).text();
    }

    @Test
    void aGuestsCartIsForgottenAfterThirtyDaysWithoutAChange() {
        var gone = buyer.cart(variant, 1);
        var kept = buyer.cart(variant, 1);
        age(gone.id(), CartUpkeep.A_GUESTS.plus(A_LITTLE));
        age(kept.id(), CartUpkeep.A_GUESTS.minus(A_LITTLE));
        upkeep.forgetAbandoned();
        shop.get("/api/v1/carts/" + gone.id()).token(gone.token()).send().isProblem(404, "not-found");
        shop.get("/api/v1/cart").token(gone.token()).send().isProblem(404, "not-found");
        buyer.order(gone, "tok_visa").send().isProblem(404, "not-found");
        shop.get("/api/v1/carts/" + kept.id()).token(kept.token()).send().is(200);
    }

    @Test
    void aCustomersCartStaysForHalfAYear() {
        var customer = Person.registered(shop).signedIn(shop);
        var body = Buyer.ready(variant, 1);
        var gone = customer.post("/api/v1/carts").body(body).send().is(201).text("/id");
        var kept = customer.post("/api/v1/carts").body(body).send().is(201).text("/id");
        age(gone, CartUpkeep.A_CUSTOMERS.plus(A_LITTLE));
        age(kept, CartUpkeep.A_CUSTOMERS.minus(A_LITTLE));
        upkeep.forgetAbandoned();
        customer.get("/api/v1/carts/" + gone).send().isProblem(404, "not-found");
        assertThat(customer.get("/api/v1/cart").send().is(200).text("/id")).isEqualTo(kept);
    }

    @Test
    void whatWasOrderedStaysWithItsOrder() {
        var cart = buyer.cart(variant, 1);
        var order = buyer.order(cart, "tok_visa").send().is(201).json();
        age(cart.id(), CartUpkeep.A_CUSTOMERS.plus(A_LITTLE));
        upkeep.forgetAbandoned();
        assertThat(buyer.order(cart, order).at("/state").asText()).isEqualTo("confirmed");
    }

    @Test
    void aCartWhoseOrderCameToNothingIsForgottenToo() {
        var cart = buyer.cart(variant, 1);
        buyer.order(cart, "tok_declined").send().isProblem(402, "payment-declined");
        age(cart.id(), CartUpkeep.A_GUESTS.plus(A_LITTLE));
        upkeep.forgetAbandoned();
        shop.get("/api/v1/carts/" + cart.id()).token(cart.token()).send().isProblem(404, "not-found");
    }

    private void age(String cart, Duration age) {
        database.with(handle -> handle.createUpdate("update carts set updated_at = :then where id = :id")
                .bind("then", clock.instant().minus(age))
                .bind("id", CartId.parse(cart).orElseThrow())
                .execute());
    }
}
