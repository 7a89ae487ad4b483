package dev.cartwright.platform.db;

import dev.cartwright.platform.process.Refusal;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// What needs the database waits here while it starts beside everything that does not. Whoever has the database ready
/// before the server starts, as tests do, never shuts it.
public final class DatabaseGate implements AutoCloseable {
    private static volatile FutureTask<?> start = started();

    private final Thread thread;

    private DatabaseGate(Thread thread) {
        this.thread = thread;
    }

    /// Shuts the gate until that step is done, on a thread of its own.
    public static DatabaseGate openAfter(Runnable step) {
        var task = new FutureTask<Void>(step, null);
        start = task;
        return new DatabaseGate(
                Thread.ofPlatform().daemon().name("database-start").start(task));
    }

    /// Waits until the database is there.
    ///
    /// @throws Refusal why it will not be
    static void pass() {
        try {
            start.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Refusal refusal
                    ? refusal
                    : new IllegalStateException("the database could not be started", failed.getCause());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while PostgreSQL was starting", ending);
        }
    }

    /// Breaks the step off, if it is still under way, and waits until it has ended.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static FutureTask<?> started() {
        var done = new FutureTask<Void>(() -> {}, null);
        done.run();
        return done;
    }
}
