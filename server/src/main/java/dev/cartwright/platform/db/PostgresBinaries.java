package dev.cartwright.platform.db;

import dev.cartwright.platform.process.DataFolder;
import dev.cartwright.platform.process.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// PostgreSQL's programs as we ship them: a compressed archive inside a jar. `version` names the folder that they are
/// unpacked into.
public record PostgresBinaries(String version, Source archive) {
    private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+(?:\\.\\d+)?)\\.jar!");

    /// Opens the archive (`.txz`).
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /// The binaries that the shop was built with.
    public static PostgresBinaries onClassPath() {
        var name = "postgres-%s-%s.txz".formatted(system(), architecture());
        var url = Optional.ofNullable(
                        Thread.currentThread().getContextClassLoader().getResource(name))
                .orElseThrow(() -> new Refusal(
                        "This build has no PostgreSQL for %s on %s. Build it on this machine, or name a server of your own in DATABASE_URL."
                                .formatted(system(), architecture())));
        return new PostgresBinaries(version(url), url::openStream);
    }

    /// The binaries in a jar elsewhere, for tests on another version.
    public static PostgresBinaries in(Path jar) {
        Source archive = () -> {
            try (var file = new JarFile(jar.toFile())) {
                var entry = file.stream()
                        .filter(one -> one.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow();
                return new ByteArrayInputStream(file.getInputStream(entry).readAllBytes());
            }
        };
        return new PostgresBinaries("at-" + checksum(jar), archive);
    }

    /// The folder with `bin/postgres`, unpacked below `folder` the first time. A start that is killed meanwhile leaves
    /// only a folder of another name, which the next one clears away.
    public Path unpackedIn(Path folder) {
        var unpacked = folder.resolve(version);
        if (Files.isDirectory(unpacked)) return unpacked;
        var half = folder.resolve(version + ".new");
        try (var txz = archive.open()) {
            Folders.delete(half);
            Archive.unpack(txz, half);
            return Files.move(half, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.deleteIfPossible(half);
            throw new Refusal("PostgreSQL cannot be unpacked into %s: %s".formatted(folder, DataFolder.cause(e)), e);
        }
    }

    private static String version(URL url) {
        var name = VERSION.matcher(url.toString());
        return name.find() ? name.group(1) : "shipped";
    }

    private static String checksum(Path jar) {
        try {
            var sum = new CRC32();
            sum.update(Files.readAllBytes(jar));
            return HexFormat.of().toHexDigits((int) sum.getValue());
        } catch (IOException e) {
            throw new Refusal("The PostgreSQL binaries %s cannot be read: %s".formatted(jar, DataFolder.cause(e)), e);
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }
}
