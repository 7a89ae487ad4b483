package dev.cartwright.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegularWorkTest {
    @Inject
    Scheduler scheduler;

    @Test
    void itWaitsUntilEverythingHasStartedAndIsDoneThen() {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.scheduler.start-mode", String.class))
                .isEqualTo("halted");
        assertThat(scheduler.isRunning()).isTrue();
    }
}
