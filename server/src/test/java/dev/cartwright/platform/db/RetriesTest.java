package dev.cartwright.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
    private final AtomicInteger attempts = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void aTransactionThatLostAConflictIsRepeated(String state) {
        var answer = Retries.onConflict(failing(3, failure(state)));
        assertThat(answer).isEqualTo("done");
        assertThat(attempts).hasValue(4);
    }

    @Test
    void afterThreeRepeatsItIsGivenUp() {
        var failure = failure("40P01");
        assertThatThrownBy(() -> Retries.onConflict(failing(4, failure))).isSameAs(failure);
        assertThat(attempts).hasValue(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "55P03", "57014", "08006", "22001"})
    void noOtherFailureIsRepeated(String state) {
        var failure = failure(state);
        assertThatThrownBy(() -> Retries.onConflict(failing(1, failure))).isSameAs(failure);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void aRefusalIsNotRepeated() {
        var refusal = new IllegalStateException("no");
        assertThatThrownBy(() -> Retries.onConflict(failing(1, refusal))).isSameAs(refusal);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void whoeverIsInterruptedStopsRepeating() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Retries.onConflict(failing(1, failure("40P01"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).hasValue(1);
    }

    @Test
    void theStateIsFoundHoweverDeepItLies() {
        assertThat(Retries.sqlState(new RuntimeException(new IllegalStateException(new SQLException("x", "40001")))))
                .isEqualTo("40001");
        assertThat(Retries.sqlState(new RuntimeException("nothing of the database")))
                .isEmpty();
        assertThat(Retries.sqlState(new SQLException("outer", (String) null, new SQLException("inner", "08006"))))
                .isEqualTo("08006");
    }

    @Test
    void theStateOfACommitThatFailedIsAmongWhatWasSuppressed() {
        var rollback = new IllegalStateException("Could not commit transaction.");
        rollback.addSuppressed(new IllegalStateException(new SQLException("PANIC: no space\nat xlog.c", "53100")));
        var failure = new RuntimeException(rollback);
        assertThat(Retries.sqlState(failure)).isEqualTo("53100");
        assertThat(Retries.complaint(failure)).contains("PANIC: no space");
    }

    @Test
    void aPoolWithoutAFreeConnectionIsTold() {
        assertThat(Retries.isAcquisitionTimeout(new RuntimeException(new SQLException("Sorry, acquisition timeout!"))))
                .isTrue();
        assertThat(Retries.isAcquisitionTimeout(new RuntimeException("Acquisition timeout")))
                .isFalse();
        assertThat(Retries.isAcquisitionTimeout(failure("40001"))).isFalse();
    }

    private Supplier<String> failing(int times, RuntimeException failure) {
        return () -> {
            if (attempts.incrementAndGet() <= times) {
                throw failure;
            }
            return "done";
        };
    }

    private static RuntimeException failure(String state) {
        return new IllegalStateException(new SQLException("the database says no", state));
    }
}
