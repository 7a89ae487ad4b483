package dev.cartwright.journey;

import dev.cartwright.kernel.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What somebody buys who has signed in is theirs by the account.
@QuarkusTest
class CustomerOrderTest {
    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    private Shop shop;
    private Staff customer;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        customer = Staff.as(Role.CUSTOMER, shop);
    }

    @Test
    void anOrderBelongsToTheAccountThatBoughtItAndToNobodyElse() {
        var buyer = new Buyer(shop);
        var cart = buyer.cart(stockroom.variantWith(3).text(), 1);
        var body = Shop.object().put("cartId", cart.id());
        body.putObject("payment").put("token", "tok_visa");
        body.set("expectedTotal", cart.total());
        var order = customer.post("/api/v1/orders")
                .token(cart.token())
                .key(Shop.freshKey())
                .body(body)
                .send()
                .is(201)
                .text("/id");

        customer.get("/api/v1/orders/" + order).send().is(200);
        shop.get("/api/v1/orders/" + order).token(cart.token()).send().isProblem(404, "not-found");
        Staff.as(Role.CATALOGUE_MANAGER, shop)
                .get("/api/v1/orders/" + order)
                .send()
                .isProblem(404, "not-found");
    }
}
