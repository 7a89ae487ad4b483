package dev.cartwright.payment.simulator;

import dev.cartwright.platform.process.DataFolder;
import dev.cartwright.platform.security.SecretFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Where a simulator in a process of its own is and what opens it, in a file that only its user can read: written by
/// the simulator, read by the shops beside it. It stays when the simulator ends, so that a shop can start first.
final class AccessFile {
    private static final Logger LOG = Logger.getLogger(AccessFile.class);
    private static final int LINES = 3;

    private final Path file;
    private SimulatorAccess access;
    private @Nullable Version version;

    /// Tells one writing of the file from the next: each makes a new file under the same name.
    private record Version(FileTime modified, @Nullable Object file) {}

    private AccessFile(Path file, SimulatorAccess access, @Nullable Version version) {
        this.file = file;
        this.access = access;
        this.version = version;
    }

    /// Where it lies below the simulator's data folder.
    static Path below(Path data) {
        return data.resolve("simulator").resolve("access");
    }

    static void write(Path file, SimulatorAccess access) {
        SecretFile.write(file, String.join("\n", access.url().toString(), access.secret(), access.webhookSecret()));
    }

    /// @throws dev.cartwright.platform.process.Refusal if there is no such file, or something else in it
    static AccessFile open(Path file) {
        try {
            var version = version(file);
            return new AccessFile(file, read(file), version);
        } catch (IOException unreadable) {
            throw new dev.cartwright.platform.process.Refusal(
                    "CARTWRIGHT_SIMULATOR_ACCESS names %s, which cannot be used (%s). A payment simulator writes it when it starts: ./cartwright simulator --data DIR, then DIR/simulator/access"
                            .formatted(file, why(unreadable)),
                    unreadable);
        }
    }

    /// As the file has it now: a simulator that had to take another port, or that was given another secret, has written
    /// it anew. What cannot be read just now is as it was.
    synchronized SimulatorAccess access() {
        try {
            var now = version(file);
            if (!now.equals(version)) {
                access = read(file);
                version = now;
            }
        } catch (IOException unreadable) {
            LOG.warnf("The access file %s cannot be read: %s", file, why(unreadable));
        }
        return access;
    }

    private static Version version(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Version(attributes.lastModifiedTime(), attributes.fileKey());
    }

    /// Says nothing of what it holds: it may be another secret's file.
    private static SimulatorAccess read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        if (lines.size() != LINES
                || !lines.getFirst().matches("https?://\\S+")
                || !lines.getLast().startsWith("whsec_")) {
            throw new IOException("it is not an access file");
        }
        return new SimulatorAccess(URI.create(lines.get(0)), lines.get(1), lines.get(2));
    }

    private static String why(IOException failure) {
        return failure instanceof java.nio.file.NoSuchFileException ? "it is not there" : DataFolder.cause(failure);
    }
}
