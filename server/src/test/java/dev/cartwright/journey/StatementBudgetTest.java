package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How many statements a request may send: a round trip costs more than any library.
@QuarkusTest
class StatementBudgetTest {
    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    @Inject
    StatementRecorder recorder;

    private Shop shop;
    private Buyer buyer;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        buyer = new Buyer(shop);
    }

    @Test
    void aPurchaseSendsAtMostEightAndFourStatementsInItsTwoCommits() {
        var cart = buyer.cart(stockroom.variantWith(5).text(), 1);
        var id = UUID.randomUUID().toString();
        buyer.order(cart, "tok_visa").header("X-Request-Id", id).send().is(201);
        var commits = recorder.commitsOf(id);
        System.out.printf(
                "POST /orders: %d statements, %s in its commits%n",
                recorder.allOf(id).size(), commits.stream().map(List::size).toList());
        assertThat(commits).hasSize(2);
        assertThat(commits.get(0)).hasSizeLessThanOrEqualTo(8);
        assertThat(commits.get(1)).hasSizeLessThanOrEqualTo(4);
        assertThat(recorder.allOf(id)).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void aCartWithAllThatIsNeededIsOpenedInThreeStatements() {
        var id = UUID.randomUUID().toString();
        shop.post("/api/v1/carts")
                .header("X-Request-Id", id)
                .body(Buyer.ready(stockroom.variantWith(5).text(), 1))
                .send()
                .is(201);
        assertThat(recorder.allOf(id)).hasSize(3);
    }

    @Test
    void aPurchaseIsFollowedThroughAtMostFourteenFilesOfTheFeatures() {
        var cart = buyer.cart(stockroom.variantWith(5).text(), 1);
        var id = UUID.randomUUID().toString();
        buyer.order(cart, "tok_visa").header("X-Request-Id", id).send().is(201);
        var files = recorder.filesOf(id);
        var features = files.stream()
                .filter(file -> !file.startsWith("dev.cartwright.platform."))
                .map(file -> file.substring(file.lastIndexOf('.') + 1))
                .toList();
        System.out.printf("POST /orders: %d files, %d of them features: %s%n", files.size(), features.size(), features);
        assertThat(features).hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void readingACartIsThreeStatementsHoweverLongItIs() {
        var small = buyer.cart(stockroom.variantWith(5).text(), 1);
        var body = Buyer.ready(stockroom.variantWith(5).text(), 1);
        for (int more = 0; more < 20; more++) {
            body.withArray("/lines")
                    .addObject()
                    .put("variantId", stockroom.variantWith(5).text())
                    .put("quantity", 1);
        }
        var opened = shop.post("/api/v1/carts").body(body).send().is(201);
        var large = new Buyer.OpenCart(opened.text("/id"), opened.text("/token"), opened.json());
        assertThat(statementsToRead("/api/v1/carts/" + small.id(), small.token()))
                .isEqualTo(3);
        assertThat(statementsToRead("/api/v1/carts/" + large.id(), large.token()))
                .isEqualTo(3);
    }

    @Test
    void aPageOfProductsIsTwoStatementsOnceItsProductsAreKnownAndOneMoreUntilThen() {
        assertThat(statementsToRead("/api/v1/products?limit=100", "")).isBetween(2, 3);
        for (int limit : new int[] {1, 10, 99}) {
            assertThat(statementsToRead("/api/v1/products?limit=" + limit, "")).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aProductIsOneStatementOnceItsPageIsFinishedAndOneMoreUntilThen() {
        var path = "/api/v1/products/moby-dick";
        assertThat(statementsToRead(path, "")).isBetween(1, 2);
        Patience.until("its page is finished", Duration.ofSeconds(10), () -> statementsToRead(path, "") == 1);
    }

    private int statementsToRead(String path, String token) {
        var id = UUID.randomUUID().toString();
        var call = shop.get(path).header("X-Request-Id", id);
        (token.isEmpty() ? call : call.token(token)).send().is(200);
        return recorder.allOf(id).size();
    }
}
