package dev.cartwright.platform.telemetry;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// A figure that has to be asked for: at most every few seconds, however often it is fetched and by whomever. While
/// asking fails it is not known.
public final class Polled<T> {
    private static final Logger LOG = Logger.getLogger(Polled.class);
    private static final long GOOD_FOR_NANOS = Duration.ofSeconds(5).toNanos();

    private final Supplier<T> question;
    private Optional<T> answer = Optional.empty();
    private long askedAt = System.nanoTime() - GOOD_FOR_NANOS;

    public Polled(Supplier<T> question) {
        this.question = question;
    }

    public synchronized Optional<T> get() {
        if (System.nanoTime() - askedAt >= GOOD_FOR_NANOS) {
            answer = ask();
            // Not before: the next one would begin at once if this one took long.
            askedAt = System.nanoTime();
        }
        return answer;
    }

    private Optional<T> ask() {
        try {
            return Optional.of(question.get());
        } catch (RuntimeException unanswered) {
            LOG.debugf(unanswered, "a figure could not be asked for");
            return Optional.empty();
        }
    }
}
