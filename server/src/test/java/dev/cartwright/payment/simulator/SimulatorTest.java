package dev.cartwright.payment.simulator;

import static dev.cartwright.payment.simulator.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.payment.PaymentAnswer.Captured;
import dev.cartwright.payment.PaymentAnswer.NoAnswer;
import dev.cartwright.payment.PaymentProvider;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTest {
    @TempDir
    private Path data;

    @Test
    void itRunsFromTheShopsStartToItsEnd() throws Exception {
        try (var shop = new Shop()) {
            var simulator = simulator("simulator", Optional.empty(), shop.url().getPort());
            var provider = new SimulatorProvider(simulator, Duration.ofSeconds(2), Clock.systemUTC());
            simulator.start(new StartupEvent());

            assertThat(provider.authorise(Till.payment("tok_visa"))).isInstanceOf(Captured.class);
            eventually(() -> shop.received.size() == 1);

            simulator.stop();
            assertThat(provider.authorise(Till.payment("tok_visa"))).isEqualTo(new NoAnswer());
            provider.stop();
        }
    }

    @Test
    void webhooksCanBeSentElsewhere() throws Exception {
        try (var shop = new Shop()) {
            var simulator = simulator("simulator", Optional.of(URI.create("http://127.0.0.1:1")), 2);
            PaymentProvider provider = new SimulatorProvider(simulator, Duration.ofSeconds(2), Clock.systemUTC());
            simulator.start(new StartupEvent());
            simulator.notifyAt(shop::url);

            provider.authorise(Till.payment("tok_visa"));

            eventually(() -> shop.received.size() == 1);
            simulator.stop();
        }
    }

    @Test
    void itDoesNotRunBesideAnotherProvider() {
        var simulator = simulator("stripe", Optional.empty(), 2);
        var provider = new SimulatorProvider(simulator, Duration.ofSeconds(2), Clock.systemUTC());
        simulator.start(new StartupEvent());

        assertThat(simulator.access()).isNull();
        assertThat(provider.authorise(Till.payment("tok_visa"))).isEqualTo(new NoAnswer());
        assertThat(provider.notice(header -> "", new byte[0])).isEmpty();
        assertThat(data.resolve("simulator")).doesNotExist();
        simulator.stop();
    }

    private Simulator simulator(String provider, Optional<URI> shopUrl, int shopPort) {
        var listening = new Listening(shopPort);
        return new Simulator(
                provider,
                data.toString(),
                0,
                Optional.empty(),
                shopUrl,
                Optional.empty(),
                listening,
                Clock.systemUTC());
    }

    private record Listening(int port) implements HttpServer {
        @Override
        public int getPort() {
            return port;
        }

        @Override
        public int getSecurePort() {
            return -1;
        }

        @Override
        public int getManagementPort() {
            return -1;
        }

        @Override
        public URI getLocalBaseUri() {
            return URI.create("http://127.0.0.1:" + port);
        }
    }
}
