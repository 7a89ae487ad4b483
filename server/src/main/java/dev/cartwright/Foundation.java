package dev.cartwright;

import dev.cartwright.platform.db.DatabaseAddress;
import dev.cartwright.platform.db.DatabaseGate;
import dev.cartwright.platform.db.EmbeddedPostgres;
import dev.cartwright.platform.db.ExternalPostgres;
import dev.cartwright.platform.db.PostgresBinaries;
import dev.cartwright.platform.management.ManagementDoor;
import dev.cartwright.platform.process.DataFolder;
import dev.cartwright.platform.process.FreePort;
import dev.cartwright.platform.process.Refusal;
import dev.cartwright.platform.process.WebApp;
import dev.cartwright.platform.security.MasterKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the server stands on: the locked data folder, the database and the web app. Laid before Quarkus starts, taken
/// away after it has stopped.
final class Foundation implements AutoCloseable {
    private final ArrayDeque<AutoCloseable> pieces = new ArrayDeque<>();
    private final Thread builder = Thread.currentThread();
    private final Options options;
    private final int port;
    private final int managementPort;
    private volatile boolean closing;
    private boolean building;
    private @Nullable String webUrl;
    private volatile @Nullable DatabaseGate gate;

    Foundation(Options options) {
        this.options = options;
        this.port = options.port() == 0 ? FreePort.find() : options.port();
        this.managementPort = options.managementPort() == 0 ? FreePort.find() : options.managementPort();
    }

    /// Lays everything and tells Quarkus about it. What is certain to fail is found out first, before anything is
    /// started.
    void lay() {
        synchronized (this) {
            building = true;
        }
        try {
            var folder = keep(DataFolder.open(options.data()));
            FreePort.mustBeFree(options.host(), port);
            FreePort.mustBeFree(
                    ManagementDoor.HOST, managementPort, "CARTWRIGHT_MANAGEMENT_PORT=0 takes one that is free");
            mustHaveAKey(folder);
            startWebApp();
            configure(folder, database(folder));
            if (closing) throw new Refusal("Stopped before it was open.");
        } catch (Refusal refusal) {
            throw closing ? new Refusal("Stopped before it was open.", refusal) : refusal;
        } finally {
            synchronized (this) {
                building = false;
                notifyAll();
            }
        }
    }

    /// Where the server answers, as a visitor on this machine would write it.
    String url() {
        var host = options.host();
        var everywhere = host.equals("0.0.0.0") || host.equals("::");
        var name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return "http://" + (everywhere ? "127.0.0.1" : name) + ":" + port;
    }

    Optional<String> webUrl() {
        return Optional.ofNullable(webUrl);
    }

    boolean closing() {
        return closing;
    }

    /// From here on nobody waits for a database that is not there yet.
    void breakOff() {
        closing = true;
        var waiting = gate;
        if (waiting != null) waiting.close();
    }

    /// Takes the pieces away, the last one first. A start under way is broken off.
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            if (building) builder.interrupt();
            try {
                while (building) wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            while (!pieces.isEmpty()) close(pieces.pop());
        }
    }

    /// The key itself is injected where it is needed; here a missing or broken one ends the start early.
    private void mustHaveAKey(DataFolder folder) {
        if (options.masterKey().isPresent()) {
            MasterKey.parse(options.masterKey().get());
        } else if (options.databaseUrl().isPresent()) {
            throw new Refusal(
                    "With DATABASE_URL the shop's master key comes from CARTWRIGHT_MASTER_KEY, so that every server of one database has the same. "
                            + "One is made by: openssl rand -base64 32");
        } else {
            mustNotHaveLostIt(folder.path());
            MasterKey.inFolder(folder.path());
        }
    }

    /// A new key beside an old database would not open what the lost one has sealed, and nobody would notice until it
    /// is too late.
    private static void mustNotHaveLostIt(Path data) {
        var key = MasterKey.fileIn(data);
        if (Files.exists(data.resolve("database")) && !Files.exists(key)) {
            throw new Refusal("The data folder %s has a database but no master key: bring back %s from your copy."
                    .formatted(data, key));
        }
    }

    private void startWebApp() {
        if (options.apiOnly()) return;
        if (options.webUrl().isPresent()) {
            webUrl = options.webUrl().get();
        } else if (options.web().isPresent()) {
            webUrl = keep(WebApp.start(options.node(), options.web().get(), url()))
                    .url();
        } else {
            Terminal.say("No web app is here (CARTWRIGHT_WEB names none): the API alone is served.");
        }
    }

    /// Ours starts while Quarkus does; what needs it waits at the gate.
    private DatabaseAddress database(DataFolder folder) {
        if (options.databaseUrl().isPresent())
            return ExternalPostgres.reach(options.databaseUrl().get());
        var postgres = keep(EmbeddedPostgres.begin(folder.path(), PostgresBinaries.onClassPath(), Terminal::say));
        gate = keep(DatabaseGate.openAfter(() -> postgres.ready().tended()));
        return postgres.address();
    }

    private void configure(DataFolder folder, DatabaseAddress database) {
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.username());
        System.setProperty("quarkus.datasource.password", database.password());
        System.setProperty("quarkus.http.host", options.host());
        System.setProperty("quarkus.http.port", Integer.toString(port));
        // Quarkus looks at each request's target before anybody else does, for a refusal without a word: the pipeline
        // does.
        System.setProperty("vertx.disableURIValidation", "true");
        System.setProperty("quarkus.management.port", Integer.toString(managementPort));
        System.setProperty(
                "cartwright.management.token",
                keep(ManagementDoor.open(folder.path(), managementPort)).token());
        System.setProperty("cartwright.url", url());
        System.setProperty("cartwright.production", String.valueOf(options.production()));
        if (options.empty()) System.setProperty("cartwright.demo.catalogue", "false");
        // The folder's lock is ours, and so is its database: whatever an earlier process was at work on, nobody is.
        System.setProperty(
                "cartwright.alone", String.valueOf(options.databaseUrl().isEmpty()));
        System.setProperty("cartwright.data", folder.path().toString());
        webUrl().ifPresent(url -> System.setProperty("cartwright.web.url", url));
    }

    private synchronized <T extends AutoCloseable> T keep(T piece) {
        pieces.push(piece);
        return piece;
    }

    private static void close(AutoCloseable piece) {
        try {
            piece.close();
        } catch (Exception e) {
            System.err.println("Not closed cleanly: " + e.getMessage());
        }
    }
}
