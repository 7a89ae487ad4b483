package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.kernel.Role;
import dev.cartwright.platform.db.Database;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever sees the database alone learns nothing of those who buy.
@QuarkusTest
class PersonalDataAtRestTest {
    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    @Inject
    Database database;

    private final String mark = "mark" + UUID.randomUUID().toString().replace("-", "");
    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
    }

    @Test
    void whoBuysIsInNoTableAsTheyAre() {
        var opened = shop.post("/api/v1/carts")
                .key(Shop.freshKey())
                .body(marked(stockroom.variantWith(5).text()))
                .send()
                .is(201);
        var cart = new Buyer.OpenCart(opened.text("/id"), opened.text("/token"), opened.json());
        shop.patch("/api/v1/carts/" + cart.id())
                .token(cart.token())
                .key(Shop.freshKey())
                .body("{\"note\":\"" + mark + "\"}")
                .send()
                .is(200);
        assertThat(rowsWithTheMark()).isEmpty();

        var order = new Buyer(shop).order(cart, "tok_visa").send().is(201);
        assertThat(order.text("/shippingAddress/name")).isEqualTo(mark);
        assertThat(order.text("/note")).isEqualTo(mark);
        Staff.as(Role.SUPPORT, shop)
                .patch("/api/v1/orders/" + order.text("/id"))
                .key(Shop.freshKey())
                .body("{\"note\":\"" + mark + " again\"}")
                .send()
                .is(200);
        assertThat(rowsWithTheMark()).isEmpty();
    }

    @Test
    void anOrderIsFoundByTheAddressHoweverItIsCapitalised() {
        var body = marked(stockroom.variantWith(5).text());
        var opened = shop.post("/api/v1/carts").body(body).send().is(201);
        var cart = new Buyer.OpenCart(opened.text("/id"), opened.text("/token"), opened.json());
        var order = new Buyer(shop).order(cart, "tok_visa").send().is(201).text("/id");
        var found = Staff.as(Role.SUPPORT, shop)
                .get("/api/v1/orders?email=" + mark.toUpperCase(Locale.ROOT) + "@Example.com")
                .send()
                .is(200);
        assertThat(found.json().at("/items")).hasSize(1);
        assertThat(found.text("/items/0/id")).isEqualTo(order);
        assertThat(found.text("/items/0/email")).isEqualTo(mark + "@example.com");
    }

    private ObjectNode marked(String variant) {
        var body = Buyer.ready(variant, 1).put("email", mark + "@example.com").put("note", mark);
        body.withObject("/shippingAddress").put("name", mark).put("line1", mark);
        return body;
    }

    /// In any form that a dump would show: as text, and as the bytes of one.
    private List<String> rowsWithTheMark() {
        var bytes = HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8));
        return database.with(handle -> {
            var tables = handle.createQuery("""
                    select table_name from information_schema.tables
                    where table_schema = current_schema() and table_type = 'BASE TABLE'""").mapTo(String.class).list();
            assertThat(tables).contains("carts", "orders", "once_keys", "events", "audit");
            return tables.stream()
                    .flatMap(table -> handle
                            .createQuery("select t::text from " + table
                                    + " t where t::text ilike '%' || :mark || '%' or t::text like '%' || :bytes || '%'")
                            .bind("mark", mark)
                            .bind("bytes", bytes)
                            .mapTo(String.class)
                            .stream()
                            .map(row -> table + ": " + row))
                    .toList();
        });
    }
}
