package dev.cartwright.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What another node has committed is heard of at the next look, whoever else takes their time.
@QuarkusTest
class NodeRelayTest {
    @Inject
    EventStore store;

    @Inject
    NodeRelay relay;

    @Inject
    Heard heard;

    @Singleton
    static class Heard implements NodeSubscription {
        private final List<StoredEvent> events = new CopyOnWriteArrayList<>();

        @Override
        public void happened(StoredEvent event) {
            events.add(event);
        }

        long times(String aggregate) {
            return events.stream()
                    .filter(event -> event.aggregate().equals(aggregate))
                    .count();
        }
    }

    private record Happened(String aggregate) implements Event {
        @Override
        public String type() {
            return "test.happened";
        }

        @Override
        public int version() {
            return 1;
        }
    }

    @Test
    void aTransactionThatStaysOpenHoldsNobodyUp() throws Exception {
        var early = UUID.randomUUID().toString();
        var late = UUID.randomUUID().toString();
        var begun = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                store.append(new Happened(late));
                begun.countDown();
                await(mayCommit);
            }));
            await(begun);
            QuarkusTransaction.requiringNew().run(() -> store.append(new Happened(early)));
            relay.look();
            assertThat(heard.times(early)).isOne();
            assertThat(heard.times(late)).isZero();
            mayCommit.countDown();
            slow.get(10, TimeUnit.SECONDS);
        }
        relay.look();
        assertThat(heard.times(late))
                .as("it stands before what was told already")
                .isOne();
        assertThat(heard.times(early)).isOne();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
