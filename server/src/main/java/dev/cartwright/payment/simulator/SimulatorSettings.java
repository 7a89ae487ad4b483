package dev.cartwright.payment.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a simulator runs.
///
/// @param data the data folder, which keeps the ledger in `simulator`
/// @param port 0 for a free one, the same as last time if possible
/// @param publicUrl where browsers reach the simulator, if that is not its loopback address
/// @param decisionTakes how long a payment stays `processing`
/// @param lateAnswer how long a late answer is held back
/// @param retries the pauses between the tries of a webhook
public record SimulatorSettings(
        Path data,
        int port,
        @Nullable URI publicUrl,
        Duration decisionTakes,
        Duration lateAnswer,
        List<Duration> retries) {

    public static SimulatorSettings in(Path data) {
        return new SimulatorSettings(
                data,
                0,
                null,
                Duration.ofSeconds(3),
                Duration.ofMinutes(1),
                List.of(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(8), Duration.ofSeconds(30)));
    }

    public SimulatorSettings reachedAt(int otherPort, @Nullable URI url) {
        return new SimulatorSettings(data, otherPort, url, decisionTakes, lateAnswer, retries);
    }

    /// The same with other pauses, for tests that do not like to wait.
    public SimulatorSettings paced(Duration decision, Duration late, List<Duration> pauses) {
        return new SimulatorSettings(data, port, publicUrl, decision, late, pauses);
    }
}
