package dev.cartwright.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwright.kernel.EventId;
import dev.cartwright.platform.events.StoredEvent;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final Vertx VERTX = Vertx.vertx();

    private final Freshness freshness = new Freshness(VERTX);

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @Test
    void whatWasReadBeforeADropOfItsTagIsNotFresh() {
        long before = freshness.generation();
        assertThat(freshness.areFresh(List.of("product", "prd_1"), before)).isTrue();
        freshness.drop(List.of("prd_1"));
        assertThat(freshness.areFresh(List.of("product", "prd_1"), before)).isFalse();
        assertThat(freshness.areFresh(List.of("product", "prd_2"), before)).isTrue();
        assertThat(freshness.areFresh(List.of("product", "prd_1"), freshness.generation()))
                .isTrue();
    }

    @Test
    void anEventDropsTheThingAndItsKind() {
        long before = freshness.generation();
        freshness.happened(event("author.changed", "aut_1", "{}"));
        assertThat(freshness.areFresh(List.of("aut_1"), before)).isFalse();
        assertThat(freshness.areFresh(List.of("author"), before)).isFalse();
        assertThat(freshness.areFresh(List.of("aut_2", "product"), before)).isTrue();
    }

    @Test
    void anOrderDropsTheStockOfItsProductsALittleLater() {
        long before = freshness.generation();
        freshness.happened(event("order.placed", "ord_1", "{\"products\": [\"prd_1\"]}"));
        assertThat(freshness.areFresh(List.of("prd_1", "stock"), before)).isTrue();
        freshness.dropWaiting();
        assertThat(freshness.areFresh(List.of("prd_1"), before)).isFalse();
        assertThat(freshness.areFresh(List.of("product", "stock", "prd_2"), before))
                .isTrue();
    }

    @Test
    void theLastOfSomethingDropsAllThatDependsOnWhatThereIs() {
        long before = freshness.generation();
        freshness.happened(event("stock.ran_out", "ord_1", "{\"variants\": [\"var_1\"]}"));
        assertThat(freshness.areFresh(List.of("stock"), before)).isFalse();
        assertThat(freshness.areFresh(List.of("product"), before)).isTrue();
    }

    @Test
    void aCorrectionOfStockDropsItAtOnce() {
        long before = freshness.generation();
        freshness.happened(event("stock.corrected", "inv_1", "{\"products\": [\"prd_1\"]}"));
        assertThat(freshness.areFresh(List.of("prd_1"), before)).isFalse();
        assertThat(freshness.areFresh(List.of("stock"), before)).isFalse();
    }

    /// Whoever has seen a generation sees the drops that made it: an answer that was found fresh in it stays so.
    @Test
    void aGenerationIsSeenAfterItsDrops() throws InterruptedException {
        var latest = new AtomicLong();
        var dropper = Thread.ofPlatform().start(() -> {
            for (int round = 0; round < 20_000; round++) {
                freshness.drop(List.of("prd_1"));
                latest.set(freshness.generation());
            }
        });
        while (dropper.isAlive()) {
            long seen = freshness.generation();
            if (seen > 0) {
                assertThat(freshness.areFresh(List.of("prd_1"), seen - 1)).isFalse();
            }
        }
        dropper.join();
        assertThat(freshness.generation()).isEqualTo(latest.get());
    }

    private static StoredEvent event(String type, String aggregate, String body) {
        try {
            return new StoredEvent(
                    EventId.at(Instant.EPOCH), type, aggregate, 1, new JsonMapper().readTree(body), Instant.EPOCH);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
