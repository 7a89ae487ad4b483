package dev.cartwright.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Guards;
import dev.cartwright.kernel.SupplierId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/// Whoever changes or deletes what somebody else has changed since is told so.
@QuarkusTest
class SupplierGuardsTest {
    @Inject
    Guards guards;

    @Inject
    SupplierStore store;

    @Inject
    Clock clock;

    @Test
    void aSupplierThatChangedSinceIsNotChanged() {
        guards.matter("version = :version", "update suppliers", () -> {
            var supplier = added();
            store.change(supplier);
            assertThat(store.change(supplier)).isFalse();
        });
    }

    @Test
    void aSupplierThatChangedSinceIsNotDeleted() {
        guards.matter("version = :version", "delete from suppliers", () -> {
            var supplier = added();
            store.change(supplier);
            assertThat(store.delete(supplier)).isFalse();
        });
    }

    private Supplier added() {
        var now = clock.instant();
        var id = SupplierId.at(now);
        var supplier = new Supplier(id, id.text(), "Peter Coffin", null, now, 1);
        store.add(supplier);
        return supplier;
    }
}
