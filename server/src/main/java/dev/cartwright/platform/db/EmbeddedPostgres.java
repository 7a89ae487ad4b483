package dev.cartwright.platform.db;

import dev.cartwright.platform.process.Account;
import dev.cartwright.platform.process.DataFolder;
import dev.cartwright.platform.process.FreePort;
import dev.cartwright.platform.process.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL server of our own in a data folder: durable, with passwords, on the loopback address only. Whoever
/// starts it holds the data folder's lock, and closes it.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("cartwright.database");
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 3;

    private final Postmaster postmaster;
    private final Cluster cluster;
    private final int port;
    private final DatabaseAddress address;
    private volatile Process process;
    private volatile @Nullable Thread tender;

    private EmbeddedPostgres(
            Postmaster postmaster, Cluster cluster, int port, Process process, DatabaseAddress address) {
        this.postmaster = postmaster;
        this.cluster = cluster;
        this.port = port;
        this.process = process;
        this.address = address;
    }

    /// Starts the server in the folder and waits until it is ready.
    public static EmbeddedPostgres start(Path data, PostgresBinaries binaries, Consumer<String> progress) {
        return begin(data, binaries, progress).ready();
    }

    /// Starts the server in the folder, making its database the first time, and does not wait until it is ready: its
    /// address is known before. `progress` is told what takes long.
    public static EmbeddedPostgres begin(Path data, PostgresBinaries binaries, Consumer<String> progress) {
        try {
            var account = Account.forData(data);
            account.mustEnter(data);
            var programs = programs(data);
            if (!Files.isDirectory(programs.resolve(binaries.version())))
                progress.accept("Unpacking PostgreSQL " + binaries.version() + " (only once)");
            var bin = binaries.unpackedIn(programs).resolve("bin");
            var cluster = new Cluster(data, bin, account);
            var postmaster = new Postmaster(programs, bin, cluster.folder(), account);
            if (postmaster.stopOrphan()) progress.accept("Stopped the PostgreSQL that a killed shop had left running");
            clearHalfMade(postmaster, cluster);
            cluster.makeIfMissing(progress);
            return begun(postmaster, cluster);
        } catch (IOException e) {
            throw new Refusal("PostgreSQL cannot be started in %s: %s".formatted(data, DataFolder.cause(e)), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void clearHalfMade(Postmaster postmaster, Cluster cluster) throws IOException, InterruptedException {
        var halfMade = cluster.halfMade();
        if (halfMade.isEmpty()) return;
        postmaster.endStrays();
        halfMade.forEach(Folders::deleteIfPossible);
    }

    private static EmbeddedPostgres begun(Postmaster postmaster, Cluster cluster) throws IOException {
        var port = FreePort.find();
        var address = new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable".formatted(port, Cluster.ROLE),
                Cluster.ROLE,
                cluster.password());
        return new EmbeddedPostgres(postmaster, cluster, port, postmaster.launch(port), address);
    }

    /// Waits until it takes connections, and makes sure that it is one to trust with orders; else it is stopped.
    public EmbeddedPostgres ready() {
        try {
            awaitProcess();
            Probe.of(address).mustBeDurable();
            return this;
        } catch (SQLException e) {
            close();
            throw new Refusal(
                    "The database in %s does not open with the password in %s: %s"
                            .formatted(cluster.folder(), cluster.passwordFile(), Probe.reason(e)),
                    e);
        } catch (IOException e) {
            throw new Refusal(
                    "PostgreSQL cannot be started in %s: %s".formatted(cluster.folder(), DataFolder.cause(e)), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (Refusal e) {
            close();
            throw e;
        }
    }

    /// A shop may have been killed so soon after launching a server that nobody could see it yet when we looked, and it
    /// took the folder before ours did.
    private void awaitProcess() throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            try {
                postmaster.await(process);
                return;
            } catch (Refusal e) {
                if (attempt == ATTEMPTS || !postmaster.stopOrphan()) throw e;
                process = postmaster.launch(port);
            }
        }
    }

    private static Refusal interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Refusal("Interrupted while PostgreSQL was starting", e);
    }

    /// Starts it again, at the same address, whenever it ends by itself: for a disk that is full, or killed because the
    /// memory was. What was committed is there again, and the shop goes on without a step by hand.
    public EmbeddedPostgres tended() {
        tender = Thread.ofVirtual().name("database").start(this::tend);
        return this;
    }

    private void tend() {
        var pause = FIRST_PAUSE;
        try {
            while (true) {
                var started = System.nanoTime();
                var status = process.waitFor();
                if (System.nanoTime() - started > STEADY.toNanos()) pause = FIRST_PAUSE;
                LOG.errorf(
                        "PostgreSQL ended with status %d: %s. Starting it again in %d ms",
                        status, postmaster.complaint(), pause.toMillis());
                do {
                    Thread.sleep(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                } while (!startedAgain());
            }
        } catch (InterruptedException e) {
            // We are closing.
            Thread.currentThread().interrupt();
        }
    }

    private boolean startedAgain() throws InterruptedException {
        try {
            postmaster.stopOrphan();
            process = postmaster.launch(port);
            postmaster.await(process);
            LOG.info("PostgreSQL is here again");
            return true;
        } catch (Refusal | IOException e) {
            LOG.errorf("PostgreSQL cannot be started again yet: %s", e.getMessage());
            return false;
        }
    }

    public DatabaseAddress address() {
        return address;
    }

    /// The process that would have to be killed to lose it.
    public long pid() {
        return process.pid();
    }

    /// Stops the server: open connections are cut, nothing committed is lost.
    @Override
    public void close() {
        try {
            var tending = tender;
            if (tending != null) {
                tending.interrupt();
                tending.join();
            }
            postmaster.stop(process);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static Path programs(Path data) throws IOException {
        var programs = Files.createDirectories(data.resolve("postgres"));
        return Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
