package dev.cartwright.platform.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The web app's own process, Node, on a free loopback port. It ends with us, however we end, because it reads a pipe
/// that only we hold open; when it ends by itself it is started again.
public final class WebApp implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("cartwright.web");
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final int HEAP_MEGABYTES = 192;
    /// How long Node keeps an idle connection of ours: at five seconds, its own choice, it would often close one
    /// that we are about to use.
    private static final Duration KEPT = Duration.ofHours(1);

    private final ProcessBuilder command;
    private final int port;
    private @Nullable Process process;
    private boolean closed;

    private WebApp(ProcessBuilder command, int port) {
        this.command = command;
        this.port = port;
    }

    /// Starts `serve.mjs` in `folder` as soon as `api` answers (our own address, from which it reads the shop: until
    /// then the processor is better left to us), and does not wait for it.
    public static WebApp start(String node, Path folder, String api) {
        if (!Files.isRegularFile(folder.resolve("serve.mjs"))) {
            throw new Refusal(
                    "There is no web app in %s (no serve.mjs). Build it with ./cartwright up, or serve the API alone: --api-only"
                            .formatted(folder));
        }
        if (!Programs.isThere(node)) {
            throw new Refusal(
                    "The web app cannot be started with %s, which is no program here. Serve the API alone with --api-only"
                            .formatted(node));
        }
        var port = FreePort.find();
        var command = Programs.builder(
                        Programs.inOwnSession(List.of(node, "--max-old-space-size=" + HEAP_MEGABYTES, "serve.mjs")))
                .directory(folder.toFile());
        command.environment().put("HOSTNAME", "127.0.0.1");
        command.environment().put("PORT", Integer.toString(port));
        command.environment().put("KEEP_ALIVE_TIMEOUT", Long.toString(KEPT.toMillis()));
        command.environment().put("CARTWRIGHT_API", api);
        command.environment().put("NODE_ENV", "production");
        command.environment().put("NEXT_TELEMETRY_DISABLED", "1");
        var app = new WebApp(command, port);
        Thread.ofVirtual().name("web app").start(() -> app.tend(URI.create(api)));
        return app;
    }

    /// Where it answers, once it has started.
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        var running = last();
        if (running == null) return;
        try {
            running.getOutputStream().close();
            if (running.waitFor(3, TimeUnit.SECONDS)) return;
            running.destroy();
            if (!running.waitFor(2, TimeUnit.SECONDS)) running.destroyForcibly();
        } catch (IOException e) {
            running.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.destroyForcibly();
        }
    }

    private synchronized @Nullable Process last() {
        closed = true;
        return process;
    }

    /// Null once we are closing.
    private synchronized @Nullable Process spawn() throws IOException {
        if (closed) return null;
        process = command.start();
        return process;
    }

    private void tend(URI api) {
        var pause = FIRST_PAUSE;
        try {
            while (!closing() && !isListening(api)) Thread.sleep(GLANCE);
            for (var running = spawn(); running != null; running = spawn()) {
                var started = System.nanoTime();
                passOn(running);
                var status = running.waitFor();
                if (closing()) return;
                var steady = System.nanoTime() - started > STEADY.toNanos();
                pause = steady ? FIRST_PAUSE : pause;
                LOG.warnf("The web app ended with status %d; starting it again in %d ms", status, pause.toMillis());
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        } catch (IOException e) {
            LOG.errorf("The web app cannot be started: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isListening(URI address) {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private synchronized boolean closing() {
        return closed;
    }

    /// What it says is for those who look for it (its own address, which it shows, is of no use to anybody); what it
    /// complains about is for everybody.
    private static void passOn(Process process) {
        passOn(process.getInputStream(), Logger.Level.DEBUG);
        passOn(process.getErrorStream(), Logger.Level.WARN);
    }

    private static void passOn(InputStream from, Logger.Level level) {
        Thread.ofVirtual().name("web app").start(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) LOG.log(level, "web: " + line);
            } catch (IOException e) {
                LOG.debugf("The web app's output ended: %s", e.getMessage());
            }
        });
    }
}
