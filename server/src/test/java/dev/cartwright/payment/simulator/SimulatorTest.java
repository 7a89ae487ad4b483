package dev.cartwright.payment.simulator;

import static dev.cartwright.payment.simulator.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.payment.PaymentAnswer.Captured;
import dev.cartwright.payment.PaymentAnswer.NoAnswer;
import dev.cartwright.payment.PaymentAnswer.Processing;
import dev.cartwright.payment.PaymentProvider;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
            var provider = new SimulatorProvider(simulator, Requests.VERTX, Duration.ofSeconds(2), Clock.systemUTC());
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
            PaymentProvider provider =
                    new SimulatorProvider(simulator, Requests.VERTX, Duration.ofSeconds(2), Clock.systemUTC());
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
        var provider = new SimulatorProvider(simulator, Requests.VERTX, Duration.ofSeconds(2), Clock.systemUTC());
        simulator.start(new StartupEvent());

        assertThat(simulator.access()).isNull();
        assertThat(provider.authorise(Till.payment("tok_visa"))).isEqualTo(new NoAnswer());
        assertThat(provider.notice(header -> "", new byte[0])).isEmpty();
        assertThat(data.resolve("simulator")).doesNotExist();
        simulator.stop();
    }

    @Test
    void oneInAnotherProcessTellsEachShopOfItsOwnPayments() throws Exception {
        var settings = SimulatorSettings.in(data)
                .paced(Duration.ofMinutes(1), Duration.ofMinutes(1), List.of(Duration.ofMillis(10)));
        try (var one = new Shop();
                var other = new Shop()) {
            var due = Till.payment("tok_webhook_late");
            var mine = Till.payment("tok_visa");
            Path access;
            try (var server = SimulatorServer.startForOthers(settings, Clock.systemUTC())) {
                access = server.accessFile();
                var here = provider(one, access);
                var there = provider(other, access);
                assertThat(there.authorise(due)).isEqualTo(new Processing());
                assertThat(here.authorise(mine)).isInstanceOf(Captured.class);
                eventually(() -> one.received.size() == 1);
                // Asked for by another server as well, as after a crash: the same payment.
                assertThat(there.authorise(mine)).isInstanceOf(Captured.class);
            }
            var later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
            try (var _ = SimulatorServer.startForOthers(settings, later)) {
                eventually(() -> other.received.size() == 1);
            }
            assertThat(one.about(mine.id().text())).hasSize(1);
            assertThat(other.about(due.id().text())).hasSize(1);
        }
    }

    @Test
    void anAccessFileIsReadAgainWhenItWasWrittenAnew() throws Exception {
        try (var shop = new Shop()) {
            var file = data.resolve("access");
            AccessFile.write(file, new SimulatorAccess(URI.create("http://127.0.0.1:1"), "a", "whsec_YQ=="));
            var opened = AccessFile.open(file);
            var next = new SimulatorAccess(shop.url(), "b", "whsec_Yg==");
            AccessFile.write(file, next);

            assertThat(opened.access()).isEqualTo(next);

            Files.delete(file);
            assertThat(opened.access()).as("what was known stays").isEqualTo(next);
        }
    }

    @Test
    void anythingElseIsNoAccessFile() throws Exception {
        var file = data.resolve("something");
        assertThatThrownBy(() -> AccessFile.open(file)).hasMessageContaining("it is not there");
        Files.writeString(file, "the secret of somebody else\n");
        assertThatThrownBy(() -> AccessFile.open(file))
                .hasMessageContaining("it is not an access file")
                .hasMessageNotContaining("somebody else");
    }

    private static SimulatorProvider provider(Shop shop, Path access) {
        var simulator = new Simulator(
                "simulator",
                "nowhere",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of(access),
                new Listening(shop.url().getPort()),
                Clock.systemUTC());
        simulator.start(new StartupEvent());
        return new SimulatorProvider(simulator, Requests.VERTX, Duration.ofSeconds(5), Clock.systemUTC());
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
