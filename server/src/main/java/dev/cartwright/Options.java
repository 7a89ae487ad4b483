package dev.cartwright;

import dev.cartwright.platform.process.Account;
import dev.cartwright.platform.process.Refusal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How the shop was asked to start: from the command line, else from the environment, else the defaults.
///
/// @param managementPort 0 for a free one
/// @param empty without the demo catalogue
record Options(
        String host,
        int port,
        int managementPort,
        Path data,
        boolean apiOnly,
        boolean empty,
        Optional<String> databaseUrl,
        Optional<String> masterKey,
        boolean production,
        Optional<Path> web,
        Optional<String> webUrl,
        String node) {
    private static final Set<String> WITH_VALUE = Set.of("--port", "--data", "--host");
    private static final Set<String> SWITCHES = Set.of("--api-only", "--empty");

    static Options of(List<String> arguments, Map<String, String> environment) {
        var given = new HashMap<String, String>();
        environment.forEach((name, value) -> {
            if (!value.isBlank()) given.put(name, value.strip());
        });
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) read(rest, given);
        return new Options(
                given.getOrDefault("CARTWRIGHT_HOST", "127.0.0.1"),
                port(given.getOrDefault("CARTWRIGHT_PORT", "8080")),
                port(given.getOrDefault("CARTWRIGHT_MANAGEMENT_PORT", "0")),
                data(given),
                yes("CARTWRIGHT_API_ONLY", given.getOrDefault("CARTWRIGHT_API_ONLY", "false")),
                yes("CARTWRIGHT_EMPTY", given.getOrDefault("CARTWRIGHT_EMPTY", "false")),
                Optional.ofNullable(given.get("DATABASE_URL")),
                Optional.ofNullable(given.get("CARTWRIGHT_MASTER_KEY")),
                production(given),
                Optional.ofNullable(given.get("CARTWRIGHT_WEB")).map(Path::of),
                Optional.ofNullable(given.get("CARTWRIGHT_WEB_URL")),
                given.getOrDefault("CARTWRIGHT_NODE", "node"));
    }

    /// Where the shop's data lie if nobody says it on the command line.
    static Path data(Map<String, String> environment) {
        return Path.of(
                environment.getOrDefault("CARTWRIGHT_DATA", Account.root() ? "/var/lib/cartwright" : ".cartwright"));
    }

    private static void read(ArrayDeque<String> rest, Map<String, String> given) {
        var parts = rest.removeFirst().split("=", 2);
        var name = parts[0];
        if (SWITCHES.contains(name) && parts.length == 1) {
            given.put(variable(name), "true");
            return;
        }
        if (!WITH_VALUE.contains(name)) {
            throw new Refusal(
                    "Unknown option %s. There are --port N, --data DIR, --host ADDRESS, --api-only and --empty."
                            .formatted(String.join("=", parts)));
        }
        var value = parts.length == 2 ? parts[1] : rest.pollFirst();
        if (value == null || value.isBlank()) throw new Refusal("The option " + name + " needs a value.");
        given.put(variable(name), value);
    }

    private static String variable(String option) {
        return "CARTWRIGHT_" + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) < 65536) return Integer.parseInt(text);
        throw new Refusal("The port " + text + " is not a number from 0 to 65535 (0 takes a free one).");
    }

    /// A production shop has no demo secret and takes no play money by mistake. What the demo accounts need the
    /// database for is found out later.
    private static boolean production(Map<String, String> given) {
        switch (given.getOrDefault("CARTWRIGHT_ENV", "development")) {
            case "development" -> {
                return false;
            }
            case "production" -> {}
            default -> throw new Refusal("CARTWRIGHT_ENV is development or production.");
        }
        if (yes("CARTWRIGHT_DEMO", given.getOrDefault("CARTWRIGHT_DEMO", "false"))) {
            throw new Refusal("CARTWRIGHT_ENV is production: it does not go with CARTWRIGHT_DEMO.");
        }
        if (!given.containsKey("CARTWRIGHT_PAYMENT_PROVIDER")) {
            throw new Refusal(
                    "CARTWRIGHT_ENV is production, and payments would be simulated: anybody could buy for nothing. Name the provider in "
                            + "CARTWRIGHT_PAYMENT_PROVIDER; if simulated payments are meant, as on a stage, say so there (simulator).");
        }
        return true;
    }

    private static boolean yes(String name, String text) {
        return switch (text) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw new Refusal(name + " is true or false, not " + text + ".");
        };
    }
}
