package dev.cartwright.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegularWorkTest {
    @Inject
    Scheduler scheduler;

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void itWaitsUntilEverythingHasStartedAndIsDoneThen() {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.scheduler.start-mode", String.class))
                .isEqualTo("halted");
        assertThat(scheduler.isRunning()).isTrue();
    }

    @Test
    void aFailureIsForTheNextTime() {
        var work = new RegularWork(scheduler);
        var done = new AtomicInteger();
        work.run("failing", () -> {
            throw new IllegalStateException("not today");
        });
        work.run("doing", done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    @Test
    void theEndWaitsForWhatHasBegunAndNothingBeginsAnyMore() throws Exception {
        var work = new RegularWork(scheduler);
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var atWork = Thread.ofVirtual()
                .start(() -> work.run("slow", () -> {
                    begun.countDown();
                    return mayEnd.await(1, TimeUnit.MINUTES);
                }));
        begun.await();
        var end = Thread.ofVirtual().start(() -> end(work));
        assertThat(end.join(Duration.ofMillis(200))).isFalse();
        mayEnd.countDown();
        assertThat(end.join(Duration.ofMinutes(1))).isTrue();
        atWork.join();
        var done = new AtomicInteger();
        work.run("late", done::incrementAndGet);
        assertThat(done).hasValue(0);
    }

    private static void end(RegularWork work) {
        try {
            work.end(new ShutdownEvent());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
