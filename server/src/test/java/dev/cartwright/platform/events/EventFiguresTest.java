package dev.cartwright.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventFiguresTest {
    @Inject
    EventStore store;

    private final String subscription = "test-" + UUID.randomUUID();

    private record Happened(String aggregate) implements Event {
        @Override
        public String type() {
            return "test.counted";
        }

        @Override
        public int version() {
            return 1;
        }
    }

    @Test
    void whoHasHandledEverythingIsNotBehind() {
        place(new Position(Integer.MAX_VALUE, 0, 0));
        assertThat(lag().events()).isZero();
        assertThat(lag().oldest()).isEmpty();
    }

    @Test
    void whoHasNotIsBehindByWhatIsLeft() {
        place(happened().position());
        var oldest = happened();
        var before = lag().events();
        happened();
        assertThat(before).isPositive();
        assertThat(lag().events()).isGreaterThan(before);
        assertThat(lag().oldest().orElseThrow())
                .isBeforeOrEqualTo(oldest.event().at());
    }

    private EventStore.Lag lag() {
        return Objects.requireNonNull(store.lags().get(subscription));
    }

    private EventStore.Placed happened() {
        return store.append(new Happened(subscription));
    }

    private void place(Position position) {
        store.register(subscription);
        assertThat(store.lease(subscription)).isPresent();
        assertThat(store.advance(subscription, position)).isTrue();
    }
}
