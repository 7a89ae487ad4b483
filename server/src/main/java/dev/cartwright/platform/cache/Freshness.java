package dev.cartwright.platform.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cartwright.platform.events.NodeSubscription;
import dev.cartwright.platform.events.StoredEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Knows when each tag was last dropped. Time is counted in generations, one more with every drop: what was begun in an
/// earlier generation than the last drop of one of its tags may show what is not true any more.
@Singleton
class Freshness implements NodeSubscription {
    /// Stock may lag behind, and under load it moves all the time: its tags are dropped together, so often.
    static final Duration STOCK_MAY_LAG = Duration.ofMillis(200);

    private final Cache<String, Long> dropped = Caffeine.newBuilder()
            .expireAfterWrite(SharedAnswers.LONGEST.multipliedBy(2))
            .build();
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;
    private volatile long generation;
    private long timer;

    Freshness(Vertx vertx) {
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(STOCK_MAY_LAG.toMillis(), fired -> dropWaiting());
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /// To be remembered before anything is read.
    long generation() {
        return generation;
    }

    boolean areFresh(List<String> tags, long since) {
        for (var tag : tags) {
            var last = dropped.getIfPresent(tag);
            if (last != null && last > since) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void happened(StoredEvent event) {
        waiting.addAll(Tags.ofStockMoved(event));
        drop(Tags.ofWhatChanged(event));
    }

    /// The tags first, then the generation: whoever sees the new one finds the tags.
    synchronized void drop(Collection<String> tags) {
        if (tags.isEmpty()) {
            return;
        }
        long next = generation + 1;
        tags.forEach(tag -> dropped.put(tag, next));
        generation = next;
    }

    void dropWaiting() {
        if (!waiting.isEmpty()) {
            var now = List.copyOf(waiting);
            waiting.removeAll(now);
            drop(now);
        }
    }
}
