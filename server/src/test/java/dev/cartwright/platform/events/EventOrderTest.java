package dev.cartwright.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.platform.db.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventOrderTest {
    @Inject
    EventStore store;

    @Inject
    Database database;

    private record Happened(String name, String aggregate) implements Event {
        @Override
        public String type() {
            return "test." + name;
        }

        @Override
        public int version() {
            return 1;
        }
    }

    @Test
    void anEventThatCommitsLateIsNotSkipped() throws Exception {
        var thing = UUID.randomUUID().toString();
        var begun = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                store.append(new Happened("slow", thing));
                begun.countDown();
                await(mayCommit);
            }));
            await(begun);
            QuarkusTransaction.requiringNew().run(() -> store.append(new Happened("fast", thing)));
            assertThat(readable(thing))
                    .as("what could still be overtaken is not read yet")
                    .isEmpty();
            mayCommit.countDown();
            slow.get(10, TimeUnit.SECONDS);
        }
        assertThat(readable(thing)).containsExactly("test.slow", "test.fast");
    }

    /// Spelt, 10 comes before 9: a reader would go on behind what it has not read.
    @Test
    void transactionsFollowEachOtherByNumber() {
        var thing = UUID.randomUUID().toString();
        for (var xid : List.of("100", "9", "10")) {
            database.with(handle -> handle.createUpdate("""
                            insert into events (epoch, xid, id, type, aggregate, version, body, created_at)
                            values (0, cast(:xid as xid8), gen_random_uuid(), 'test.' || :xid, :thing, 1, '{}', now())""")
                    .bind("xid", xid)
                    .bind("thing", thing)
                    .execute());
        }
        assertThat(readable(thing)).containsExactly("test.9", "test.10", "test.100");
    }

    @Test
    void anEventOfATransactionThatRollsBackIsNeverSeen() {
        var thing = UUID.randomUUID().toString();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    store.append(new Happened("undone", thing));
                    throw new IllegalStateException("it came to nothing");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(readable(thing)).isEmpty();
    }

    @Test
    void aCursorBelongsToOneReaderAndGoesOnWhereItStood() {
        var name = "test-" + UUID.randomUUID();
        store.register(name);
        store.register(name);
        var cursor = store.lease(name).orElseThrow();
        assertThat(cursor).isEqualTo(Position.BEGINNING);
        assertThat(store.advance(name, new Position(1, 77, 5))).isTrue();
        assertThat(store.lease(name)).contains(new Position(1, 77, 5));
        assertThat(store.lease("nobody-" + name)).isEmpty();
    }

    private List<String> readable(String aggregate) {
        var cursor = Position.BEGINNING;
        var types = new java.util.ArrayList<String>();
        for (var page = store.after(cursor);
                !page.isEmpty();
                page = store.after(page.getLast().position())) {
            page.stream()
                    .map(EventStore.Placed::event)
                    .filter(event -> event.aggregate().equals(aggregate))
                    .forEach(event -> types.add(event.type()));
        }
        return types;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
