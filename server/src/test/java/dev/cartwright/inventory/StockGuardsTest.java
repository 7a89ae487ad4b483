package dev.cartwright.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Guards;
import dev.cartwright.journey.Stockroom;
import dev.cartwright.kernel.LocationId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.Quantity;
import dev.cartwright.kernel.StockEntryId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.kernel.Wanted;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The constraints of the table would catch most of it, but as a fault of ours: the guards make it an answer.
@QuarkusTest
class StockGuardsTest {
    @Inject
    Guards guards;

    @Inject
    Stockroom stockroom;

    @Inject
    InventoryStore store;

    @Inject
    Clock clock;

    @Test
    void noMoreIsHeldThanIsAvailable() {
        guards.matter("s.available >= l.quantity", "update stock s set reserved = s.reserved +", () -> {
            var variant = stockroom.variantWith(3);
            assertThat(hold(variant, 4)).isEmpty();
        });
    }

    @Test
    void noMoreIsReleasedThanIsHeld() {
        guards.matter("s.reserved >= l.quantity", "update stock s set reserved = s.reserved -", () -> {
            var variant = stockroom.variantWith(3);
            hold(variant, 1);
            assertThat(store.release(order(), held(variant, 2), "test")).isEmpty();
        });
    }

    @Test
    void noMoreIsShippedThanIsHeld() {
        guards.matter("s.reserved >= l.quantity", "update stock s set on_hand = s.on_hand -", () -> {
            var variant = stockroom.variantWith(3);
            hold(variant, 1);
            assertThat(store.ship(order(), held(variant, 2), "test")).isEmpty();
        });
    }

    @Test
    void whatOrdersHoldIsNotCorrectedAway() {
        guards.matter(
                "cast(on_hand as bigint) + :change between reserved and :most", "update stock set on_hand", () -> {
                    var variant = stockroom.variantWith(3);
                    hold(variant, 2);
                    assertThat(correct(variant, -2)).isEmpty();
                });
    }

    @Test
    void noCorrectionLeadsToMoreThanThereMayBe() {
        guards.matter(
                "cast(on_hand as bigint) + :change between reserved and :most", "update stock set on_hand", () -> {
                    var variant = stockroom.variantWith(3);
                    assertThat(correct(variant, 8)).isEmpty();
                });
    }

    private List<InventoryStore.Moved> hold(VariantId variant, int quantity) {
        return store.hold(order(), location(), List.of(new Wanted(variant, new Quantity(quantity))), "test");
    }

    private Optional<InventoryStore.Level> correct(VariantId variant, int change) {
        var now = clock.instant();
        var entry = new InventoryStore.Entry(
                StockEntryId.at(now), variant, "counted", change, 0, null, null, "test", null, now);
        return store.correct(entry, location(), 10);
    }

    private List<InventoryStore.Held> held(VariantId variant, int quantity) {
        return List.of(new InventoryStore.Held(variant, location(), quantity));
    }

    private LocationId location() {
        return store.mainLocation();
    }

    private OrderId order() {
        return OrderId.at(clock.instant());
    }
}
