package dev.cartwright.payment.simulator;

import com.sun.net.httpserver.HttpServer;
import dev.cartwright.payment.WebhookSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A running simulator: its ledger, its HTTP server on a loopback port and its webhooks.
public final class SimulatorServer implements AutoCloseable {
    private static final int BACKLOG = 1024;
    private static final int STOPS_WITHIN_SECONDS = 2;

    static {
        // Without it each answer waits 40 ms for the client's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Ledger ledger;
    private final Bank bank;
    private final WebhookSender webhooks;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final SimulatorAccess access;
    private final Path accessFile;

    /// Starts a simulator and takes up what an earlier one has left undecided.
    ///
    /// @param shop where the webhooks of payments go that do not say where, null for nowhere; asked for each one,
    /// because the shop may not know its port yet
    /// @throws UncheckedIOException if the ledger is damaged, in use or cannot be written, or there is no port
    public static SimulatorServer start(SimulatorSettings settings, Supplier<@Nullable URI> shop, Clock clock) {
        try {
            var ledger = Ledger.open(Ledger.below(settings.data()));
            try {
                return new SimulatorServer(settings, ledger, shop, clock);
            } catch (IOException | RuntimeException failed) {
                ledger.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Starts one that serves shops of other processes: each says with a payment where it wants to hear of it, and all
    /// find in the access file where the simulator is and what opens it.
    ///
    /// @throws UncheckedIOException as [#start]
    public static SimulatorServer startForOthers(SimulatorSettings settings, Clock clock) {
        try {
            // Its books are nobody else's business; a shop makes its data folder so itself.
            var onlyUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(Ledger.below(settings.data()).getParent(), onlyUs);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var server = start(settings, () -> null, clock);
        AccessFile.write(server.accessFile(), server.access());
        return server;
    }

    private SimulatorServer(SimulatorSettings settings, Ledger ledger, Supplier<@Nullable URI> shop, Clock clock)
            throws IOException {
        var folder = settings.data().resolve("simulator");
        var secret = SimulatorSecret.in(folder);
        this.ledger = ledger;
        this.accessFile = AccessFile.below(settings.data());
        this.http = listen(settings.port(), folder.resolve("port"));
        var url = URI.create("http://127.0.0.1:" + http.getAddress().getPort());
        this.access = new SimulatorAccess(url, secret.bearer(), secret.webhookSecret());
        var signature = WebhookSignature.ofSecret(access.webhookSecret(), clock);
        this.webhooks = new WebhookSender(shop, signature, settings.retries(), clock);
        this.bank = new Bank(ledger, settings.decisionTakes(), webhooks::announce, clock);
        var pages = new ThreeDSecure(
                bank, secret, Optional.ofNullable(settings.publicUrl()).orElse(url));
        http.createContext(ThreeDSecurePage.ROOT, pages);
        http.createContext(
                PaymentApi.PATH,
                new PaymentApi(bank, access.secret(), pages::url, () -> holdBack(settings.lateAnswer())));
        http.setExecutor(threads);
        http.start();
        bank.resume();
    }

    public SimulatorAccess access() {
        return access;
    }

    /// Where shops of other processes find it, if it was started for them.
    public Path accessFile() {
        return accessFile;
    }

    Ledger ledger() {
        return ledger;
    }

    /// Stops taking requests, lets those under way end and gives the ledger free.
    @Override
    public void close() {
        stopping.countDown();
        bank.stop();
        http.stop(0);
        threads.shutdown();
        try {
            // Never interrupted: an interrupt would close the ledger under a thread that is writing.
            if (!threads.awaitTermination(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        webhooks.stop();
        try {
            ledger.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void holdBack(Duration duration) {
        try {
            stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// A shopper may be on the bank's page while the shop starts anew, so a free port is kept from start to start.
    private static HttpServer listen(int wanted, Path lastPort) throws IOException {
        if (wanted != 0) {
            return listen(wanted);
        }
        var http = listenAgain(lastPort);
        Files.writeString(lastPort, Integer.toString(http.getAddress().getPort()));
        return http;
    }

    private static HttpServer listenAgain(Path lastPort) throws IOException {
        try {
            return listen(Files.exists(lastPort) ? Integer.parseInt(Files.readString(lastPort)) : 0);
        } catch (BindException | IllegalArgumentException takenOrNoNumber) {
            return listen(0);
        }
    }

    private static HttpServer listen(int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG);
    }
}
