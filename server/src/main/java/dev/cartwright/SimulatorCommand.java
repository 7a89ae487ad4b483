package dev.cartwright;

import dev.cartwright.payment.simulator.SimulatorServer;
import dev.cartwright.payment.simulator.SimulatorSettings;
import dev.cartwright.platform.db.Clocks;
import dev.cartwright.platform.process.DataFolder;
import dev.cartwright.platform.process.FreePort;
import dev.cartwright.platform.process.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// `simulator --data DIR [--port N]`: the payment simulator as a process of its own, for one shop or several.
final class SimulatorCommand {
    private static final String PUBLIC_URL = "CARTWRIGHT_PAYMENT_SIMULATOR_PUBLIC_URL";
    private static final Set<String> OPTIONS = Set.of("--data", "--port");

    private final Path data;
    private final int port;
    private final @Nullable URI publicUrl;

    private SimulatorCommand(Path data, int port, @Nullable URI publicUrl) {
        this.data = data;
        this.port = port;
        this.publicUrl = publicUrl;
    }

    /// @throws Refusal if an option is wrong
    static SimulatorCommand of(List<String> arguments, Map<String, String> environment) {
        var given = new HashMap<String, String>();
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var parts = rest.removeFirst().split("=", 2);
            if (!OPTIONS.contains(parts[0])) {
                throw new Refusal(
                        "Unknown option %s. There are --data DIR and --port N.".formatted(String.join("=", parts)));
            }
            var value = parts.length == 2 ? parts[1] : rest.pollFirst();
            if (value == null || value.isBlank()) throw new Refusal("The option " + parts[0] + " needs a value.");
            given.put(parts[0], value);
        }
        var data = given.get("--data");
        if (data == null) throw new Refusal("Where shall it keep its books? simulator --data DIR [--port N]");
        return new SimulatorCommand(
                Path.of(data).toAbsolutePath().normalize(),
                Options.port(given.getOrDefault("--port", "0")),
                publicUrl(environment.getOrDefault(PUBLIC_URL, "")));
    }

    private static @Nullable URI publicUrl(String text) {
        if (text.isBlank()) return null;
        if (text.matches("https?://[\\w.\\-\\[\\]:]+(/\\S*)?")) return URI.create(text.strip());
        throw new Refusal(PUBLIC_URL + " is not a web address: " + text);
    }

    /// Runs until it is told to end, and has then closed its books. The exit status.
    int run() {
        if (port != 0) FreePort.mustBeFree("127.0.0.1", port);
        Terminal.showLog();
        var server = start();
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end"));
        System.out.printf(
                "%nPayments are simulated; the books lie in %s%nFor a shop  CARTWRIGHT_SIMULATOR_ACCESS=%s%nReady %s%n",
                data, server.accessFile(), server.access().url());
        try {
            ended.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private SimulatorServer start() {
        try {
            return SimulatorServer.startForOthers(
                    SimulatorSettings.in(data).reachedAt(port, publicUrl), Clocks.clock());
        } catch (UncheckedIOException failed) {
            var cause = failed.getCause() == null ? new IOException(failed) : failed.getCause();
            throw new Refusal("The simulator cannot run on %s: %s".formatted(data, DataFolder.cause(cause)), failed);
        }
    }
}
