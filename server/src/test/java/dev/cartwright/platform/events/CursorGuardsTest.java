package dev.cartwright.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Guards;
import dev.cartwright.platform.db.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// One process reads for a subscription, until its lease is over.
@QuarkusTest
class CursorGuardsTest {
    @Inject
    Guards guards;

    @Inject
    EventStore store;

    @Inject
    Database database;

    private final String subscription = "test-" + UUID.randomUUID();

    @Test
    void aLeaseOfAnothersIsNotTaken() {
        guards.matter("lease_process = :process", "update event_cursors set lease_process", () -> {
            leaseToAnother();
            assertThat(store.lease(subscription)).isEmpty();
        });
    }

    @Test
    void aLeaseOfAnothersIsNotTakenBeforeItsEnd() {
        guards.matter("lease_until < :now", "update event_cursors set lease_process", () -> {
            leaseToAnother();
            assertThat(store.lease(subscription)).isEmpty();
        });
    }

    @Test
    void whoLostTheLeaseDoesNotAdvance() {
        guards.matter("lease_process = :process", "update event_cursors set epoch", () -> {
            store.register(subscription);
            var cursor = store.lease(subscription).orElseThrow();
            leaseToAnother();
            assertThat(store.advance(subscription, cursor)).isFalse();
        });
    }

    @Test
    void aProcessThatEndsReleasesItsOwnLeasesAlone() {
        guards.matter("lease_process = :process", "update event_cursors set lease_until = :now", () -> {
            leaseToAnother();
            store.releaseAll();
            assertThat(isLeased()).isTrue();
        });
    }

    private void leaseToAnother() {
        store.register(subscription);
        database.with(handle ->
                handle.createUpdate("""
                        update event_cursors set lease_process = gen_random_uuid(), lease_until = 'infinity'
                        where subscription = :subscription""").bind("subscription", subscription).execute());
    }

    private boolean isLeased() {
        return database.with(handle -> handle.createQuery(
                        "select lease_until = 'infinity' from event_cursors where subscription = :subscription")
                .bind("subscription", subscription)
                .mapTo(Boolean.class)
                .one());
    }
}
