package dev.cartwright;

import dev.cartwright.bulk.ImportClient;
import dev.cartwright.bulk.ImportSum;
import dev.cartwright.platform.management.ManagementDoor;
import dev.cartwright.platform.process.Refusal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// `import FILE --mapping NAME`: sends a file to the shop that runs on a data folder, and shows how it goes.
final class ImportCommand {
    /// Everything was read, but not all of it taken.
    static final int SOME_REFUSED = 2;

    private static final Set<String> OPTIONS = Set.of("--mapping", "--data", "--show");
    private static final int BAR = 30;
    private static final int WHOLE = 100;
    private static final long MILLIS_OF_A_SECOND = 1000;

    private final Path file;
    private final String mapping;
    private final Path data;
    private final boolean bar;
    private final long begun = System.nanoTime();
    private long shown = -1;

    private ImportCommand(Path file, String mapping, Path data, boolean bar) {
        this.file = file;
        this.mapping = mapping;
        this.data = data;
        this.bar = bar;
    }

    /// @throws Refusal if an option is wrong
    static ImportCommand of(List<String> arguments, Map<String, String> environment) {
        var given = new HashMap<String, String>();
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var parts = rest.removeFirst().split("=", 2);
            if (!parts[0].startsWith("-")) {
                if (given.put("FILE", String.join("=", parts)) != null) throw new Refusal("One file at a time.");
            } else if (OPTIONS.contains(parts[0])) {
                var value = parts.length == 2 ? parts[1] : rest.pollFirst();
                if (value == null || value.isBlank()) throw new Refusal("The option " + parts[0] + " needs a value.");
                given.put(parts[0], value);
            } else {
                throw new Refusal("Unknown option %s. There are --mapping NAME and --data DIR.".formatted(parts[0]));
            }
        }
        var file = given.get("FILE");
        var mapping = given.get("--mapping");
        if (file == null) throw new Refusal("Which file? import FILE --mapping NAME");
        if (mapping == null) throw new Refusal("By which mapping? One that ships is --mapping goodbooks");
        var data = given.get("--data");
        return new ImportCommand(
                Path.of(file),
                mapping,
                data == null ? Options.data(environment) : Path.of(data),
                "bar".equals(given.get("--show")));
    }

    /// The exit status.
    int run() {
        var folder = data.toAbsolutePath().normalize();
        var door = ManagementDoor.of(folder)
                .orElseThrow(() -> new Refusal("No shop runs on the data folder " + folder + "."));
        var done = new ImportClient(door, folder).run(file, mapping, this::show);
        if (bar) System.out.print("\r\033[K");
        System.out.println("  " + said(done.sum()) + " in " + seconds() + " s");
        System.out.println("  Each row stands in " + done.report());
        return done.sum().refused() == 0 ? 0 : SOME_REFUSED;
    }

    private void show(ImportSum sum) {
        if (bar) {
            int full = sum.percent() * BAR / WHOLE;
            System.out.printf(
                    "\r\033[K  [%s%s] %3d %%  %s",
                    "#".repeat(full),
                    ".".repeat(BAR - full),
                    sum.percent(),
                    String.format(Locale.ROOT, "%,d rows  %s s", sum.rows(), seconds()));
            System.out.flush();
        } else if (millis() / MILLIS_OF_A_SECOND > shown) {
            shown = millis() / MILLIS_OF_A_SECOND;
            System.out.printf(Locale.ROOT, "  %d %%  %,d rows  %s s%n", sum.percent(), sum.rows(), seconds());
        }
    }

    private static String said(ImportSum sum) {
        return String.format(
                Locale.ROOT,
                "%,d rows: %,d added, %,d changed, %,d unchanged, %,d refused; %,d with corrections",
                sum.rows(),
                sum.added(),
                sum.changed(),
                sum.unchanged(),
                sum.refused(),
                sum.corrected());
    }

    private String seconds() {
        return millis() / MILLIS_OF_A_SECOND + "." + millis() % MILLIS_OF_A_SECOND / 100;
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
