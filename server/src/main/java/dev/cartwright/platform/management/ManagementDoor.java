package dev.cartwright.platform.management;

import dev.cartwright.platform.process.DataFolder;
import dev.cartwright.platform.process.Refusal;
import dev.cartwright.platform.security.SecretFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where a running shop takes what only its owner may ask for, and what opens it. Both lie in `DATA/management`, which
/// only the shop's account may read; another token each time it starts.
public record ManagementDoor(URI address, String token, Path file) implements AutoCloseable {
    public static final String HOST = "127.0.0.1";

    /// Writes them down for whoever looks in the data folder.
    public static ManagementDoor open(Path data, int port) {
        var door = new ManagementDoor(
                URI.create("http://" + HOST + ":" + port), SecretFile.random(), data.resolve("management"));
        SecretFile.write(door.file(), door.address() + "\n" + door.token());
        return door;
    }

    /// That of the shop that runs on this data folder, or that a killed shop has left.
    public static Optional<ManagementDoor> of(Path data) {
        var file = data.resolve("management");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(file);
            return lines.size() < 2
                    ? Optional.empty()
                    : Optional.of(new ManagementDoor(URI.create(lines.get(0)), lines.get(1), file));
        } catch (IOException unreadable) {
            throw new Refusal(
                    "The file %s cannot be read: %s".formatted(file, DataFolder.cause(unreadable)), unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public String toString() {
        return "ManagementDoor[" + address + "]";
    }
}
