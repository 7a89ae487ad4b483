package dev.cartwright.platform.events;

import dev.cartwright.platform.telemetry.Figures;
import dev.cartwright.platform.telemetry.Measured;
import dev.cartwright.platform.telemetry.Polled;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How far each shared subscription is behind: the same on every node, since the cursor is in the database.
@Singleton
class EventFigures implements Measured {
    private final Instance<Subscription> subscriptions;
    private final Clock clock;
    private final Polled<Map<String, EventStore.Lag>> lags;

    EventFigures(EventStore store, @Any Instance<Subscription> subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.lags = new Polled<>(store::lags);
    }

    @Override
    public void describe(Figures figures) {
        for (var subscription : subscriptions) {
            var name = subscription.name();
            figures.gauge(
                    "cartwright.events.lag.events",
                    "Events that a subscription has yet to handle; counted up to " + EventStore.MOST_COUNTED + ".",
                    () -> of(name, EventStore.Lag::events),
                    "subscription",
                    name);
            figures.gauge(
                    "cartwright.events.lag.seconds",
                    "Age of the oldest event that a subscription has yet to handle.",
                    () -> of(name, this::seconds),
                    "subscription",
                    name);
        }
    }

    private @Nullable Number of(String subscription, Function<EventStore.Lag, Long> figure) {
        return lags.get()
                .flatMap(all -> Optional.ofNullable(all.get(subscription)))
                .map(figure)
                .orElse(null);
    }

    private long seconds(EventStore.Lag lag) {
        return lag.oldest()
                .map(oldest -> Duration.between(oldest, clock.instant()).toSeconds())
                .map(age -> Math.max(age, 0))
                .orElse(0L);
    }
}
