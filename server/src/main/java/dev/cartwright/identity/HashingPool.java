package dev.cartwright.identity;

import dev.cartwright.kernel.CommonProblem;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// Where passwords are hashed: on as many platform threads as there are processors, since each takes one whole and 19
/// MiB besides. Everybody else waits for a while, outside of any transaction, and is then told that it is busy.
final class HashingPool implements AutoCloseable {
    private final Semaphore places;
    private final ExecutorService threads;
    private final Duration patience;
    private final LongAdder refusals = new LongAdder();

    HashingPool(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
        threads = Executors.newFixedThreadPool(
                places, Thread.ofPlatform().daemon().name("passwords-", 1).factory());
    }

    /// @throws dev.cartwright.kernel.Problem 503 `busy`
    <T> T run(Callable<T> work) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                refusals.increment();
                throw CommonProblem.BUSY.because("Too many passwords are being checked just now.");
            }
            try {
                return threads.submit(work).get();
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a password was being checked", stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a password could not be checked", failure.getCause());
        }
    }

    /// How many were told that it is busy.
    long refusals() {
        return refusals.sum();
    }

    /// How many wait for their turn, about.
    int waiting() {
        return places.getQueueLength();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
