package dev.cartwright.platform.db;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Repeats a whole transaction that the database ended to resolve a conflict. Stands outside of the transaction,
/// never within.
public final class Retries {
    private static final String DEADLOCK = "40P01";
    private static final String SERIALIZATION = "40001";
    private static final Set<String> CONFLICTS = Set.of(DEADLOCK, SERIALIZATION);
    /// The pool throws no exception of its own kind.
    private static final Pattern ACQUISITION_TIMEOUT = Pattern.compile("(?i)acquisition timeout");

    private static final int MOST = 3;

    private Retries() {}

    public static <T> T onConflict(Supplier<T> transaction) {
        for (int repeat = 0; ; repeat++) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                if (repeat == MOST || !CONFLICTS.contains(sqlState(failure))) {
                    throw failure;
                }
                pause(repeat);
            }
        }
    }

    /// The SQLSTATE of the database's error, wherever it stands, or an empty text.
    public static String sqlState(Throwable failure) {
        return find(failure, sql -> sql.getSQLState() != null)
                .map(sql -> String.valueOf(sql.getSQLState()))
                .orElse("");
    }

    /// What the database said, without the place in its source code, if it is what failed.
    public static Optional<String> complaint(Throwable failure) {
        return find(failure, sql -> true).map(Probe::reason);
    }

    /// Among the causes; of a commit that failed, the transaction manager keeps it among what it suppressed.
    private static Optional<SQLException> find(@Nullable Throwable failure, Predicate<SQLException> wanted) {
        if (failure == null) {
            return Optional.empty();
        }
        if (failure instanceof SQLException sql && wanted.test(sql)) {
            return Optional.of(sql);
        }
        return find(failure.getCause(), wanted)
                .or(() -> Arrays.stream(failure.getSuppressed())
                        .flatMap(suppressed -> find(suppressed, wanted).stream())
                        .findFirst());
    }

    /// Whether all connections of the pool stayed taken for as long as anybody may wait.
    public static boolean isAcquisitionTimeout(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException
                    && ACQUISITION_TIMEOUT
                            .matcher(String.valueOf(cause.getMessage()))
                            .find()) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int repeat) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(5 << repeat) + 1L);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to repeat a transaction", stopped);
        }
    }
}
