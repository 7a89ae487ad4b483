package dev.cartwright.journey;

import dev.cartwright.TemporaryFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// The shop as its owner runs it: the built jar in a process of its own, on a data folder and a free port, to be
/// looked at from outside and killed. Needs the package, so it is for tests named `*IT`.
public final class ServerProcess implements AutoCloseable {
    /// Long enough for a machine that has much else to do.
    private static final Duration START = Duration.ofMinutes(3);
    /// As a line of its own, or as a message of the log for machines.
    private static final Pattern READY = Pattern.compile("(?:^|\"message\":\")Ready ([^\"]+)");

    private static final Duration STOP = Duration.ofSeconds(30);

    /// Most of these processes live for seconds: what the optimising compiler gains it takes twice. The rest is as the
    /// launcher starts a shop, whose start-up cache fits nothing else.
    private static final List<String> JVM =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1");

    private final Process process;
    private final Path data;
    private final List<String> output = new ArrayList<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final Thread reader;

    private ServerProcess(Process process, Path data) {
        this.process = process;
        this.data = data;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /// How to start one; `in` names the data folder, which outlives the process.
    public static final class Start {
        private final Path data;
        private final List<String> command;
        private final List<String> options = new ArrayList<>();
        private final List<String> jvm = new ArrayList<>(JVM);
        private final Map<String, String> environment = new HashMap<>();
        private final List<String> shell = new ArrayList<>();

        private Start(Path data, List<String> command) {
            this.data = data;
            this.command = command;
        }

        /// An option of `./cartwright up`, such as `--host=0.0.0.0`.
        public Start option(String option) {
            options.add(option);
            return this;
        }

        /// An option of the JVM's, such as `-Dname=value`.
        public Start jvm(String option) {
            jvm.add(option);
            return this;
        }

        public Start environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /// With no file allowed to grow beyond this: a disk that is full, as anybody can have it on any machine.
        public Start noFileBeyond(long kilobytes) {
            shell.addAll(List.of("sh", "-c", "ulimit -f " + kilobytes * 2 + "; exec \"$@\"", "sh"));
            return this;
        }

        /// As a terminal starts it: whoever runs the tests in the background may have told all below not to mind when
        /// the terminal closes.
        public Start fromATerminal() {
            if (System.getProperty("os.name").equals("Linux")) {
                shell.addAll(List.of("env", "--default-signal=HUP"));
            }
            return this;
        }

        /// Starts it and returns at once.
        public ServerProcess begin() {
            var line = new ArrayList<>(shell);
            line.addAll(java(jvm));
            line.addAll(command);
            line.addAll(List.of("--data", data.toString()));
            if (options.stream().noneMatch(option -> option.startsWith("--port"))) line.addAll(List.of("--port", "0"));
            line.addAll(options);
            var builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("CARTWRIGHT_") || name.equals("DATABASE_URL"));
            builder.environment().putAll(environment);
            try {
                return new ServerProcess(builder.start(), data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Starts it and waits until it says that it is ready.
        public ServerProcess untilReady() {
            var server = begin();
            try {
                server.baseUrl();
                return server;
            } catch (AssertionError notReady) {
                server.close();
                throw notReady;
            }
        }
    }

    public static Start in(Path data) {
        return new Start(data, List.of());
    }

    /// The payment simulator as a process of its own.
    public static Start simulatorIn(Path data) {
        return new Start(data, List.of("simulator"));
    }

    /// On a new data folder, which the caller removes.
    public static Start onNewFolder() throws IOException {
        return in(TemporaryFolder.makeWithPrograms());
    }

    /// Where it answers; waits until it does. Fails, showing what it printed, when it ends or takes too long instead.
    public URI baseUrl() {
        try {
            return ready.get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("The shop did not start. It said:\n" + output(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    public URI url(String path) {
        return baseUrl().resolve(path);
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return process.pid();
    }

    /// Its children and their children, as the system knows them now.
    public List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /// Everything printed so far, one line each.
    public String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    /// SIGKILL: it has no chance to put anything in order.
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /// SIGTERM, and waits for the end; the exit status.
    public int stop() {
        process.destroy();
        return await();
    }

    /// Waits for it to end by itself; the exit status.
    public int await() {
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The shop did not end. It said:\n" + output());
            }
            reader.join(Duration.ofSeconds(5));
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) stop();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.add(line);
                }
                var said = READY.matcher(line);
                if (said.find()) ready.complete(URI.create(said.group(1)));
            }
            ready.completeExceptionally(new IllegalStateException("it ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    /// What runs the shop's program, to be followed by its arguments.
    static List<String> java() {
        return java(JVM);
    }

    private static List<String> java(List<String> jvm) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(jvm);
        var cache = System.getProperty("cartwright.start-cache", "");
        if (!cache.isEmpty()) line.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off"));
        var server = System.getProperty("cartwright.server", "target/quarkus-app");
        line.addAll(List.of("-jar", Path.of(server, "quarkus-run.jar").toString()));
        return line;
    }
}
