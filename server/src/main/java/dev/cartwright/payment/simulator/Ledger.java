package dev.cartwright.payment.simulator;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every payment that the simulator has ever answered for, in a file of JSON lines. A change is on disk before anybody
/// sees it, and of two changes to one payment the second sees the first.
///
/// Other code reads the file by [#read] and [#standing], at any time, to compare it with the orders.
public final class Ledger implements AutoCloseable {
    private static final int STRIPES = 256;

    private final Map<String, LedgerEntry> standing;
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toList();
    private final LedgerFile file;

    /// What comes after how a payment stands now (null: never heard of); null or the same for no change.
    interface Step {
        @Nullable
        LedgerEntry after(@Nullable LedgerEntry entry);
    }

    /// @param entry how the payment stands
    /// @param isNew whether this very call brought it there
    record Change(@Nullable LedgerEntry entry, boolean isNew) {
        /// @throws Refusal if nobody has ever heard of the payment
        LedgerEntry known() {
            if (entry == null) {
                throw Refusal.notFound();
            }
            return entry;
        }
    }

    private Ledger(Map<String, LedgerEntry> standing, LedgerFile file) {
        this.standing = standing;
        this.file = file;
    }

    /// Where the ledger lies below the shop's data folder.
    public static Path below(Path data) {
        return data.resolve("simulator").resolve("ledger.jsonl");
    }

    static Ledger open(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        var file = LedgerFile.open(path);
        try {
            return new Ledger(new ConcurrentHashMap<>(standing(path)), file);
        } catch (IOException | RuntimeException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    /// All finished lines of a ledger, in their order.
    ///
    /// @throws IOException if a finished line cannot be read: the file was damaged, not just cut short
    public static List<LedgerEntry> read(Path path) throws IOException {
        var entries = new ArrayList<LedgerEntry>();
        forEachLine(path, entries::add);
        return entries;
    }

    /// How each payment stands, by its id.
    ///
    /// @throws IOException if the file is damaged, or a payment was decided twice
    public static Map<String, LedgerEntry> standing(Path path) throws IOException {
        var standing = new LinkedHashMap<String, LedgerEntry>();
        forEachLine(path, entry -> {
            var before = standing.put(entry.payment(), entry);
            if (before != null && !entry.mayFollow(before)) {
                throw new IOException(entry.payment() + " was decided twice in " + path);
            }
        });
        return standing;
    }

    private interface Reader {
        void accept(LedgerEntry entry) throws IOException;
    }

    /// What follows the last line feed is being written just now, or was when the power failed: it does not count.
    private static void forEachLine(Path path, Reader reader) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            var line = new ByteArrayOutputStream();
            int number = 1;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                reader.accept(parse(line.toByteArray(), number++, path));
                line.reset();
            }
        }
    }

    private static LedgerEntry parse(byte[] line, int number, Path path) throws IOException {
        try {
            return Json.read(line, LedgerEntry.class);
        } catch (IOException damaged) {
            throw new IOException("line " + number + " of " + path + " is damaged", damaged);
        }
    }

    Optional<LedgerEntry> find(String payment) {
        return Optional.ofNullable(standing.get(payment));
    }

    List<LedgerEntry> undecided() {
        return standing.values().stream()
                .filter(entry -> !entry.state().isDecided())
                .toList();
    }

    /// Carries out one step of one payment, alone with it and on disk before it answers.
    Change change(String payment, Step step) {
        var lock = locks.get(Math.floorMod(payment.hashCode(), STRIPES));
        lock.lock();
        try {
            var before = standing.get(payment);
            var after = step.after(before);
            if (after == null || after.equals(before)) {
                return new Change(before, false);
            }
            file.append(Json.write(after));
            standing.put(payment, after);
            return new Change(after, true);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
