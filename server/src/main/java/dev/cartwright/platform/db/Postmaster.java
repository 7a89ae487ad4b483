package dev.cartwright.platform.db;

import dev.cartwright.platform.process.Account;
import dev.cartwright.platform.process.DataFolder;
import dev.cartwright.platform.process.Programs;
import dev.cartwright.platform.process.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// PostgreSQL's main process for one database folder.
final class Postmaster {
    /// For the pool and whoever looks in, and one for each event loop, of which there are two for a processor.
    private static final int CONNECTIONS = 40 + 2 * Runtime.getRuntime().availableProcessors();

    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration STOP = Duration.ofSeconds(20);
    /// After a crash PostgreSQL replays its log first, which may take minutes.
    private static final Duration START = Duration.ofMinutes(10);
    private static final long LARGE_LOG = 8L << 20;
    private static final int LAST_WORDS = 64 << 10;
    private static final long NOBODY = -1;

    private final Path programs;
    private final Path bin;
    private final Path database;
    private final Account account;
    private final Path log;
    private long begin;

    /// `programs` holds every version that was unpacked for this data folder; `bin` belongs to the one to start.
    Postmaster(Path programs, Path bin, Path database, Account account) {
        this.programs = programs;
        this.bin = bin;
        this.database = database;
        this.account = account;
        this.log = programs.resolve("postgres.log");
    }

    /// Starts it and does not wait for it.
    Process launch(int port) throws IOException {
        rotateLog();
        begin = Files.exists(log) ? Files.size(log) : 0;
        var process = Programs.builder(Programs.inOwnSession(account.run(command(port))))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        return process;
    }

    /// Waits until it takes connections.
    void await(Process process) throws InterruptedException {
        try {
            waitFor(() -> !process.isAlive() || ready(process.pid()), START);
        } catch (InterruptedException e) {
            // Nobody is connected yet, so the polite end is a quick one.
            process.destroy();
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
            throw e;
        }
        if (!process.isAlive()) throw new Refusal("PostgreSQL did not start: " + complaint());
    }

    /// Ends its connections and it, without waiting for anybody to say goodbye.
    void stop(Process process) throws InterruptedException {
        if (!process.isAlive()) return;
        signal("INT", process.pid());
        if (process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) return;
        signal("QUIT", process.pid());
        if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly();
    }

    /// Stops what a killed shop left running on this folder; false when there was nothing. We hold the folder's lock,
    /// so whatever runs there belongs to nobody.
    boolean stopOrphan() throws IOException, InterruptedException {
        if (!Files.exists(pidFile())) return false;
        long pid = recordedPid().orElse(NOBODY);
        if (!isOurs(pid)) {
            // The number was given to somebody else since, nobody has it, or it never reached the disk. PostgreSQL
            // would refuse to start for that; but what the file guards, two servers at one database, must hold.
            endStrays();
            Files.deleteIfExists(pidFile());
            return false;
        }
        // Not until the process is gone: where process 1 is slow to collect it, it stays in the table after its end.
        signal("INT", pid);
        if (!waitFor(() -> !Files.exists(pidFile()), STOP)) {
            signal("QUIT", pid);
            waitFor(() -> !Files.exists(pidFile()) || !isOurs(pid), STOP);
        }
        return true;
    }

    /// Ends whatever still runs from this data folder, without a word: a database that is still being made and may be
    /// thrown away, or processes whose server is gone.
    void endStrays() throws IOException, InterruptedException {
        var folder = programs.toRealPath();
        var strays = ProcessHandle.allProcesses()
                .filter(process -> runsFrom(folder, process))
                .toList();
        strays.forEach(ProcessHandle::destroyForcibly);
        waitFor(() -> strays.stream().noneMatch(process -> runsFrom(folder, process)), STOP);
    }

    private List<String> command(int port) {
        var command = new ArrayList<>(
                List.of(bin.resolve("postgres").toString(), "-D", database.toString(), "-p", Integer.toString(port)));
        for (var setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "shared_preload_libraries=pg_stat_statements",
                "max_connections=" + CONNECTIONS,
                "shared_buffers=64MB",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC")) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    private void signal(String name, long pid) {
        Programs.run(account.run(List.of(bin.resolve("pg_ctl").toString(), "kill", name, Long.toString(pid))), "");
    }

    private Path pidFile() {
        return database.resolve("postmaster.pid");
    }

    /// Its eighth line says so.
    private boolean ready(long pid) {
        try {
            var lines = Files.readAllLines(pidFile());
            return lines.size() >= 8
                    && lines.getFirst().equals(Long.toString(pid))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Long> recordedPid() {
        try {
            return Optional.of(
                    Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// Whether that process runs one of the programs in this data folder, whichever version.
    private boolean isOurs(long pid) {
        try {
            var folder = programs.toRealPath();
            return ProcessHandle.of(pid)
                    .filter(process -> runsFrom(folder, process))
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean runsFrom(Path folder, ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(folder))
                .isPresent();
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Why it ended, as far as it could still write that down, and where to read more.
    String complaint() {
        return "%s (its log: %s)".formatted(lastWords(), log);
    }

    private String lastWords() {
        try (var file = FileChannel.open(log)) {
            var text = ByteBuffer.allocate(LAST_WORDS);
            file.read(text, Math.max(begin, file.size() - LAST_WORDS));
            var lines = StandardCharsets.UTF_8
                    .decode(text.flip())
                    .toString()
                    .lines()
                    .toList();
            return Stream.of("PANIC:", "FATAL:")
                    .flatMap(word -> lines.stream().filter(line -> line.contains(word)))
                    .findFirst()
                    .map(line -> line.replaceFirst(".*(FATAL|PANIC): +", ""))
                    .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast());
        } catch (IOException e) {
            return "its log cannot be read: " + DataFolder.cause(e);
        }
    }

    private static boolean waitFor(BooleanSupplier condition, Duration longest) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) return false;
            Thread.sleep(POLL);
        }
        return true;
    }
}
