package dev.cartwright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// A data folder for a test. JUnit's `@TempDir` will not do: only its owner may enter it, and under root PostgreSQL
/// runs under another account.
public final class TemporaryFolder {
    private TemporaryFolder() {}

    public static Path make() throws IOException {
        var folder = Files.createTempDirectory("cartwright-test-");
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    public static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
