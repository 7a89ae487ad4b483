package dev.cartwright.platform.events;

import dev.cartwright.kernel.EventId;
import dev.cartwright.platform.once.ThisProcess;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Brings events to this node's own subscriptions: those of this process at their commit, those of other nodes by
/// looking twice a second. Nothing of it is in the database: a node that starts anew has nothing that is out of date.
@Singleton
public class NodeRelay {
    private static final Logger LOG = Logger.getLogger(NodeRelay.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    /// So long after the last look nobody knows what other nodes have done.
    private static final Duration BLIND_AFTER = Duration.ofSeconds(2);
    /// More than pass between two looks; beyond, they are told twice.
    private static final int MOST_REMEMBERED = 100_000;

    private final EventStore store;
    private final Instance<NodeSubscription> found;
    private final boolean alone;
    private final Set<EventId> toldAlready = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Position> latest = new AtomicReference<>(Position.BEGINNING);
    private List<NodeSubscription> subscriptions = List.of();
    private volatile Position followed = Position.BEGINNING;
    private volatile long lookedAt = System.nanoTime() - BLIND_AFTER.toNanos();
    private @Nullable Thread thread;

    NodeRelay(
            EventStore store,
            @Any Instance<NodeSubscription> subscriptions,
            @ConfigProperty(name = "cartwright.alone", defaultValue = "false") boolean alone) {
        this.store = store;
        this.found = subscriptions;
        this.alone = alone;
    }

    /// The place that an answer to a change names: everything that this node has done so far stands at or before it.
    public String latest() {
        return latest.get().text() + "." + ThisProcess.ID;
    }

    /// Whether this node knows of everything up to the place that some node's answer named.
    public boolean knows(String named) {
        int end = named.lastIndexOf('.');
        if (end < 0 || named.substring(end + 1).equals(ThisProcess.ID.toString())) {
            return end >= 0;
        }
        return Position.parse(named.substring(0, end))
                .filter(place -> place.compareTo(followed) <= 0)
                .isPresent();
    }

    /// Whether this node knows what others have done until a moment ago.
    public boolean isUpToDate() {
        return alone || System.nanoTime() - lookedAt < BLIND_AFTER.toNanos();
    }

    void start(@Observes StartupEvent started) {
        subscriptions = found.stream().toList();
        // What is kept from here on is read from the database after this: nothing before it can make it out of date.
        followed = store.end();
        latest.accumulateAndGet(followed, NodeRelay::later);
        lookedAt = System.nanoTime();
        if (!alone) {
            // A thread of its own: what it brings matters most when everybody else is busy.
            thread = Thread.ofPlatform().daemon().name("node-relay").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    void happenedHere(EventStore.Placed placed) {
        if (!alone && placed.position().compareTo(followed) > 0 && toldAlready.size() < MOST_REMEMBERED) {
            toldAlready.add(placed.event().id());
        }
        tell(placed.event());
        latest.accumulateAndGet(placed.position(), NodeRelay::later);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(LOOK_EVERY);
                try {
                    look();
                } catch (RuntimeException broken) {
                    LOG.warn("what other nodes do could not be read; the next look is in half a second", broken);
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void look() {
        var begun = System.nanoTime();
        var end = store.end();
        var page = store.after(followed);
        while (!page.isEmpty()) {
            page.stream()
                    .map(EventStore.Placed::event)
                    .filter(event -> !toldAlready.remove(event.id()))
                    .forEach(this::tell);
            followed = page.getLast().position();
            page = page.size() < EventStore.PAGE ? List.of() : store.after(followed);
        }
        followed = later(followed, end);
        tellEarly();
        latest.accumulateAndGet(followed, NodeRelay::later);
        lookedAt = begun;
    }

    /// A transaction that stays open holds up the order of what others have committed since, and nothing else: what is
    /// kept is out of date whatever the order. Such an event is read again at every look until its turn has come.
    private void tellEarly() {
        var page = store.beyond(followed);
        while (!page.isEmpty()) {
            page.stream()
                    .map(EventStore.Placed::event)
                    .filter(event -> toldAlready.size() >= MOST_REMEMBERED || toldAlready.add(event.id()))
                    .forEach(this::tell);
            page = page.size() < EventStore.PAGE
                    ? List.of()
                    : store.beyond(page.getLast().position());
        }
    }

    private void tell(StoredEvent event) {
        subscriptions.forEach(subscription -> subscription.happened(event));
    }

    private static Position later(Position one, Position other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
