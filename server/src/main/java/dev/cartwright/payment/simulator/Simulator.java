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

/// The simulator that this shop pays at, where it is the provider: one of its own, started and stopped with the
/// shop, or one that runs as a process of its own and serves several shops.
@ApplicationScoped
public class Simulator {
    private static final Logger LOG = Logger.getLogger(Simulator.class);
    private static final int BEFORE_RECONCILIATION = 100;

    private final boolean wanted;
    private final SimulatorSettings settings;
    private final Optional<Path> accessFile;
    private final Clock clock;
    private volatile Supplier<URI> shop;
    private volatile @Nullable SimulatorServer server;
    private volatile @Nullable AccessFile elsewhere;

    Simulator(
            @ConfigProperty(name = "cartwright.payment.provider", defaultValue = SimulatorProvider.NAME)
                    String provider,
            @ConfigProperty(name = "cartwright.data") String data,
            @ConfigProperty(name = "cartwright.payment.simulator.port", defaultValue = "0") int port,
            @ConfigProperty(name = "cartwright.payment.simulator.public-url") Optional<URI> publicUrl,
            @ConfigProperty(name = "cartwright.payment.simulator.shop-url") Optional<URI> shopUrl,
            @ConfigProperty(name = "cartwright.simulator.access") Optional<Path> accessFile,
            HttpServer http,
            Clock clock) {
        this.wanted = provider.equals(SimulatorProvider.NAME);
        this.settings = SimulatorSettings.in(Path.of(data)).reachedAt(port, publicUrl.orElse(null));
        this.accessFile = accessFile;
        this.shop = () -> shopUrl.orElseGet(() -> URI.create("http://127.0.0.1:" + http.getPort()));
        this.clock = clock;
    }

    void start(@Observes @Priority(BEFORE_RECONCILIATION) StartupEvent event) {
        if (!wanted) {
            return;
        }
        if (accessFile.isPresent()) {
            var opened = AccessFile.open(accessFile.get());
            elsewhere = opened;
            LOG.infof(
                    "Payments are simulated by another process, at %s",
                    opened.access().url());
        } else {
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

    /// What a client needs; null while there is no simulator.
    public @Nullable SimulatorAccess access() {
        var other = elsewhere;
        if (other != null) {
            return other.access();
        }
        var running = server;
        return running == null ? null : running.access();
    }

    /// Where a simulator in another process, which does not know this shop, sends its webhooks; null for the shop's
    /// own, which does.
    @Nullable
    URI notificationUrl() {
        return elsewhere == null ? null : shop.get().resolve(WebhookSender.PATH);
    }

    /// Sends the webhooks somewhere else from now on.
    public void notifyAt(Supplier<URI> another) {
        shop = another;
    }
}
