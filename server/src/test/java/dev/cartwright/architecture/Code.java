package dev.cartwright.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The code that the rules look at: the compiled classes and the sources they came from. Tests run in `server/`.
final class Code {
    static final String ROOT = "dev.cartwright";
    static final Path REPOSITORY = Path.of("..");
    static final Path MAIN = Path.of("src/main/java");
    static final Path TESTS = Path.of("src/test/java");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    private Code() {}

    /// A source file and what it says.
    record Source(Path path, String text) {
        String name() {
            return path.getFileName().toString().replace(".java", "");
        }

        List<String> lines() {
            return text.lines().toList();
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    static List<Source> sources(Path folder) {
        return files(folder, ".java").stream()
                .map(path -> new Source(path, read(path)))
                .toList();
    }

    static List<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
