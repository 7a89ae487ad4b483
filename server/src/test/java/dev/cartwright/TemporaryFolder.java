package dev.cartwright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// A data folder for a test. JUnit's `@TempDir` will not do: only its owner may enter it, and under root PostgreSQL
/// runs under another account.
public final class TemporaryFolder {
    /// Unpacked once per JVM, removed at its end.
    private static final class UnpackedPrograms {
        static final Path FOLDER = unpack();

        private static Path unpack() {
            try {
                var folder = make();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                TestDatabase.binaries().unpackedIn(folder);
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private TemporaryFolder() {}

    public static Path make() throws IOException {
        var folder = Files.createTempDirectory("cartwright-test-");
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    /// A data folder that has PostgreSQL's programs already, as links to one unpacked copy: unpacking them anew for
    /// every test would take longer than most tests.
    public static Path makeWithPrograms() throws IOException {
        var folder = make();
        var programs = UnpackedPrograms.FOLDER;
        try (var all = Files.walk(programs)) {
            for (var from : all.sorted().toList()) {
                var to = folder.resolve("postgres").resolve(programs.relativize(from));
                if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) makeReadable(to);
                else if (Files.isSymbolicLink(from)) Files.createSymbolicLink(to, Files.readSymbolicLink(from));
                else Files.createLink(to, from);
            }
        }
        return folder;
    }

    private static void makeReadable(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    public static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
