package dev.cartwright.journey;

import java.time.Duration;
import java.util.function.Supplier;

/// Waits for what happens a little later, and fails with a sentence if it does not.
public final class Patience {
    private static final Duration STEP = Duration.ofMillis(50);

    private Patience() {}

    public static void until(String what, Duration most, Supplier<Boolean> happened) {
        long end = System.nanoTime() + most.toNanos();
        while (!happened.get()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + most.toSeconds() + " s in vain until " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
