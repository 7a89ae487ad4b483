package dev.cartwright.category;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Guards;
import dev.cartwright.kernel.CategoryId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whoever changes or deletes what somebody else has changed since is told so.
@QuarkusTest
class CategoryGuardsTest {
    @Inject
    Guards guards;

    @Inject
    CategoryStore store;

    @Inject
    Clock clock;

    @Test
    void aCategoryThatChangedSinceIsNotChanged() {
        guards.matter("version = :version", "update categories", () -> {
            var category = added();
            store.change(category);
            assertThat(store.change(category)).isFalse();
        });
    }

    @Test
    void aCategoryThatChangedSinceIsNotDeleted() {
        guards.matter("version = :version", "delete from categories", () -> {
            var category = added();
            store.change(category);
            assertThat(store.delete(category)).isFalse();
        });
    }

    private Category added() {
        var now = clock.instant();
        var id = CategoryId.at(now);
        var category = new Category(id, id.text(), "Whales", "", List.of(), 0, now, 1);
        store.add(category);
        return category;
    }
}
