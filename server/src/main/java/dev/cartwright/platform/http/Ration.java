package dev.cartwright.platform.http;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// So many a second, and no more. Whoever comes late in a busy second gets nothing, and does not wait.
final class Ration {
    private static final long NANOS_OF_A_SECOND = 1_000_000_000;

    private final LongSupplier nanoTime;
    /// The moment up to which everything is given away: it moves on by a share with each that is taken.
    private final AtomicLong given;
    private final long share;

    /// @param perSecond none at all for 0
    /// @param nanoTime as [System#nanoTime] tells it
    Ration(int perSecond, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.share = perSecond > 0 ? NANOS_OF_A_SECOND / perSecond : Long.MAX_VALUE;
        this.given = new AtomicLong(nanoTime.getAsLong() - NANOS_OF_A_SECOND);
    }

    /// Whether there is one left.
    boolean take() {
        long now = nanoTime.getAsLong();
        long before = given.get();
        // What was not taken within a second is lost: otherwise a quiet night would be paid back in the morning.
        long from = now - before > NANOS_OF_A_SECOND ? now - NANOS_OF_A_SECOND : before;
        return now - from >= share && given.compareAndSet(before, from + share);
    }
}
