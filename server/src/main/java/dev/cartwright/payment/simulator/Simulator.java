package dev.cartwright.payment.simulator;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Starts the simulator with the shop, and stops it with the shop, where it is the provider.
@ApplicationScoped
public class Simulator {
    private static final Logger LOG = Logger.getLogger(Simulator.class);
    private static final int BEFORE_RECONCILIATION = 100;

    private final boolean wanted;
    private final SimulatorSettings settings;
    private final Clock clock;
    private volatile Supplier<URI> shop;
    private volatile @Nullable SimulatorServer server;

    Simulator(
            @ConfigProperty(name = "cartwright.payment.provider", defaultValue = SimulatorProvider.NAME)
                    String provider,
            @ConfigProperty(name = "cartwright.data") String data,
            @ConfigProperty(name = "cartwright.payment.simulator.port", defaultValue = "0") int port,
            @ConfigProperty(name = "cartwright.payment.simulator.public-url") Optional<URI> publicUrl,
            @ConfigProperty(name = "cartwright.payment.simulator.shop-url") Optional<URI> shopUrl,
            HttpServer http,
            Clock clock) {
        this.wanted = provider.equals(SimulatorProvider.NAME);
        this.settings = SimulatorSettings.in(Path.of(data)).reachedAt(port, publicUrl.orElse(null));
        this.shop = () -> shopUrl.orElseGet(() -> URI.create("http://127.0.0.1:" + http.getPort()));
        this.clock = clock;
    }

    void start(@Observes @Priority(BEFORE_RECONCILIATION) StartupEvent event) {
        if (wanted) {
            var started = SimulatorServer.start(settings, () -> shop.get(), clock);
            server = started;
            LOG.infof("Payments are simulated at %s", started.access().url());
        }
    }

    @PreDestroy
    void stop() {
        var running = server;
        if (running != null) {
            running.close();
        }
    }

    /// What a client needs; null while the simulator does not run.
    public @Nullable SimulatorAccess access() {
        var running = server;
        return running == null ? null : running.access();
    }

    /// Sends the webhooks somewhere else from now on.
    public void notifyAt(Supplier<URI> elsewhere) {
        shop = elsewhere;
    }
}
