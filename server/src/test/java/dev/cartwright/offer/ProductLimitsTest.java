package dev.cartwright.offer;

import static dev.cartwright.journey.Workbench.offered;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.journey.Buyer;
import dev.cartwright.journey.Patience;
import dev.cartwright.journey.Reply;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Staff;
import dev.cartwright.journey.Workbench;
import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.db.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is at the edge of what a product may be, and beyond it.
@QuarkusTest
class ProductLimitsTest {
    private static final String PRODUCTS = "products";

    @TestHTTPResource("/")
    URI origin;

    @Inject
    Database database;

    private Shop shop;
    private Workbench bench;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        bench = new Workbench(shop);
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[null] | /variants/0 | required",
                "[{\"sku\":\"ab\",\"name\":\"X\",\"price\":null}] | /variants/0/price | required",
                "[{\"sku\":\"ab\",\"name\":\"X\",\"price\":{\"amount\":\"1.00\",\"currency\":\"XAU\"}}] | /variants/0/price | money",
                "[{\"sku\":\"ab\",\"name\":\"X\",\"price\":{\"amount\":\"1e2\",\"currency\":\"USD\"}}] | /variants/0/price | money",
                "[{\"sku\":\"ab\",\"name\":\"X\",\"price\":{\"amount\":\"99999999999999.99\",\"currency\":\"USD\"}}] | /variants/0/price/amount | range",
                "[{\"sku\":\"ab\",\"name\":\"X\",\"options\":{\"a/b~\":\"x\"},\"price\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}] | /variants/0/options/a~1b~0 | format",
                "[{\"sku\":\"ab\",\"name\":\"X\",\"options\":{\"format\":null},\"price\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}] | /variants/0/options/format | required",
                "[{\"sku\":\"ab\",\"name\":\"X\",\"options\":{\"format\":\"\\udc00\"},\"price\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}] | /variants/0/options/format | plaintext",
                "[{\"sku\":\"ab\",\"name\":\"X\",\"weightGrams\":-1,\"price\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}] | /variants/0/weightGrams | min"
            })
    void aVariantThatCannotBeIsRefusedWithItsField(String variants, String pointer, String code) {
        var patch = "{\"variants\":" + variants + "}";
        demand(
                bench.call("POST", "/api/v1/products")
                        .body("{\"title\":\"Refused\"," + patch.substring(1))
                        .send(),
                422,
                pointer,
                code);
        var product = bench.create(PRODUCTS, offered("Kept"));
        demand(bench.patch(PRODUCTS, product, patch), 422, pointer, code);
        assertThat(bench.read(PRODUCTS, product).json()).isEqualTo(product.json());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a/b~\":1} | /a~1b~0 | unknown-field",
                "{\"variants\":[{\"\":1}]} | /variants/0/ | unknown-field",
                "{\"variants\":[{\"weightGrams\":1e3}]} | /variants/0/weightGrams | type",
                "{\"image\":{\"width\":\"600\"}} | /image/width | type"
            })
    void whatIsNotUnderstoodIsNamedWhateverItIsCalled(String body, String pointer, String code) {
        demand(bench.call("POST", "/api/v1/products").body(body).send(), 400, pointer, code);
        var product = bench.create(PRODUCTS, offered("Kept"));
        demand(bench.patch(PRODUCTS, product, body), 400, pointer, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"\\ud800\":1}",
                "{\"attributes\":{\"\\udfff\":1}}",
                "{\"variants\":[{\"options\":{\"\\ud800\":\"x\"}}]}",
                "{\"variants\":[{\"weightGrams\":99999999999}]}",
                "{\"attributes\":{\"a\":1,\"a\":2}}",
                "{\"attributes\":{\"a\":11111111111111111111111111111111111111111}}"
            })
    void whatNoParserTakesIsRefused(String body) {
        bench.call("POST", "/api/v1/products").body(body).send().isProblem(400, "malformed");
        var product = bench.create(PRODUCTS, offered("Kept"));
        bench.patch(PRODUCTS, product, body).isProblem(400, "malformed");
    }

    /// Every list of products shows its attributes: they must not grow without end by one patch after the other.
    @Test
    void allAttributesTogetherAreBounded() {
        var product = bench.create(PRODUCTS, offered("Much"));
        for (int at = 0; at < 10; at++) {
            var patch = Shop.object();
            patch.putObject("attributes").put("a" + at, "x".repeat(5000));
            product = bench.patch(PRODUCTS, product, patch.toString()).is(200);
        }
        var patch = Shop.object();
        patch.putObject("attributes").putArray("b").add("x");
        demand(bench.patch(PRODUCTS, product, patch.toString()), 422, "/attributes", "length");
    }

    @Test
    void aVariantMayTakeTheSkuThatAnotherGivesUp() {
        var product = bench.create(PRODUCTS, offered("Exchanged"));
        var before = (ObjectNode) product.json().at("/variants/0");
        var sku = before.at("/sku").asText();
        var kept = Shop.object().put("id", before.at("/id").asText()).put("sku", "OLD-" + UUID.randomUUID());
        var taker = Shop.object().put("sku", sku);
        for (var variant : List.of(kept, taker)) {
            variant.put("name", "One").put("stockKept", false).set("price", before.at("/price"));
        }
        var patch = Shop.object();
        patch.putArray("variants").add(taker).add(kept);
        var patched = bench.patch(PRODUCTS, product, patch.toString()).is(200).json();
        assertThat(patched.at("/variants/0/sku").asText()).isEqualTo(sku);
        assertThat(patched.at("/variants/0/id")).isNotEqualTo(before.at("/id"));
        assertThat(patched.at("/variants/1/id")).isEqualTo(before.at("/id"));
    }

    @Test
    void whatCostsNothingCanBeOrdered() {
        var body = offered("Sample chapter");
        ((ObjectNode) body.at("/variants/0/price")).put("amount", "0.00");
        var product = bench.create(PRODUCTS, body);
        var buyer = new Buyer(shop);
        var cart = buyer.cart(product.text("/variants/0/id"), 1);
        var order = buyer.order(cart, "tok_visa").send();
        assertThat(order.status()).as(order.json().toString()).isEqualTo(201);
        assertThat(order.json().at("/total")).isEqualTo(cart.total());
    }

    /// The order has priced the variant, and refers to it a moment later, when it is gone.
    @Test
    void whatIsDeletedWhileItIsOrderedIsNotSold() throws Exception {
        var product = bench.create(PRODUCTS, offered("Going"));
        var variant = product.text("/variants/0/id");
        var buyer = new Buyer(shop);
        var cart = buyer.cart(variant, 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var order = QuarkusTransaction.requiringNew().call(() -> {
                var id = VariantId.parse(variant).orElseThrow();
                for (var sql :
                        List.of("delete from prices where variant_id = :id", "delete from variants where id = :id")) {
                    database.with(
                            handle -> handle.createUpdate(sql).bind("id", id).execute());
                }
                var placing = threads.submit(() -> buyer.order(cart, "tok_visa").send());
                Patience.until("the order waits for the variant", Duration.ofSeconds(20), this::somebodyWaits);
                return placing;
            });
            order.get().isProblem(409, "conflict");
        }
        assertThat(buyer.order(cart, "tok_visa").send().status()).isEqualTo(409);
    }

    /// For this very transaction to end.
    private boolean somebodyWaits() {
        return database.with(
                handle -> handle.createQuery("""
                        select exists (select from pg_locks where locktype = 'transactionid' and not granted
                        and transactionid = cast(pg_current_xact_id() as xid))""").mapTo(Boolean.class).one());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void aMomentBeyondEveryCalendarIsRefused(String moment) {
        var query = URLEncoder.encode(moment, StandardCharsets.UTF_8);
        Staff.as(Role.ADMIN, shop).get("/api/v1/audit?from=" + query).send().isProblem(400, "malformed");
    }

    private static void demand(Reply refused, int status, String pointer, String code) {
        refused.isProblem(status, status == 422 ? "invalid" : "malformed");
        assertThat(refused.json().at("/errors")).as(refused.json().toString()).anySatisfy(error -> {
            assertThat(error.at("/pointer").asText()).isEqualTo(pointer);
            assertThat(error.at("/code").asText()).isEqualTo(code);
        });
    }
}
