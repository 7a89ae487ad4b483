package dev.cartwright.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.platform.process.Refusal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseGateTest {
    @AfterEach
    void openItForOthers() {
        DatabaseGate.openAfter(() -> {});
        DatabaseGate.pass();
    }

    @Test
    void whoeverComesEarlyWaitsAndEverybodyLaterDoesNot() throws Exception {
        var ready = new CountDownLatch(1);
        DatabaseGate.openAfter(() -> {
            try {
                ready.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        var early = new FutureTask<Void>(DatabaseGate::pass, null);
        Thread.ofVirtual().start(early);
        assertThatThrownBy(() -> early.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        ready.countDown();
        early.get(5, TimeUnit.SECONDS);
        assertThatCode(DatabaseGate::pass).doesNotThrowAnyException();
    }

    @Test
    void whyThereIsNoDatabaseIsToldInItsOwnWords() {
        DatabaseGate.openAfter(() -> {
            throw new Refusal("PostgreSQL did not start: it said so");
        });
        assertThatThrownBy(DatabaseGate::pass)
                .isInstanceOf(Refusal.class)
                .hasMessage("PostgreSQL did not start: it said so");
    }

    @Test
    void aStartThatIsBrokenOffLetsNobodyWait() {
        var gate = DatabaseGate.openAfter(() -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                throw new Refusal("Interrupted while PostgreSQL was starting", e);
            }
        });
        var began = System.nanoTime();
        gate.close();
        assertThatThrownBy(DatabaseGate::pass).isInstanceOf(Refusal.class).hasMessageContaining("Interrupted");
        assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(30));
    }
}
