package dev.cartwright.platform.db;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/// The migrations in SQL that come with the server, read from the jar (or the folder, while it is developed) that
/// they are in.
final class MigrationFiles implements ResourceProvider {
    static final String FOLDER = "db/migration/";
    private static final String FIRST = "V20261121100000__foundations.sql";
    private static final String SUFFIX = ".sql";

    private final TreeMap<String, MigrationFile> files = new TreeMap<>();

    MigrationFiles() {
        try {
            read(home());
        } catch (IOException broken) {
            throw new UncheckedIOException("the migrations cannot be read", broken);
        }
        if (files.isEmpty()) throw new IllegalStateException("the server has come without its migrations");
    }

    /// The jar, or the folder, in which the first of them is.
    private static Path home() {
        var first = String.valueOf(MigrationFiles.class.getResource("/" + FOLDER + FIRST));
        var home = first.replaceFirst("^jar:", "").replaceFirst("!?/" + FOLDER + FIRST + "$", "");
        return Path.of(URI.create(home));
    }

    Stream<MigrationFile> all() {
        return files.values().stream();
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return files.get(name);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return all().filter(file -> file.name.startsWith(prefix)
                        && List.of(suffixes).stream().anyMatch(file.name::endsWith))
                .map(LoadableResource.class::cast)
                .toList();
    }

    private void read(Path code) throws IOException {
        if (Files.isDirectory(code)) {
            try (var found = Files.list(code.resolve(FOLDER))) {
                for (var file : found.toList()) add(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return;
        }
        // The class loader has the same file open, so that this one costs nothing.
        try (var jar = new JarFile(code.toFile())) {
            for (var entry : jar.stream()
                    .filter(file -> file.getName().startsWith(FOLDER) && !file.isDirectory())
                    .toList()) {
                try (var content = jar.getInputStream(entry)) {
                    add(entry.getName().substring(FOLDER.length()), content.readAllBytes());
                }
            }
        }
    }

    private void add(String name, byte[] content) {
        if (name.endsWith(SUFFIX))
            files.put(name, new MigrationFile(name, new String(content, StandardCharsets.UTF_8)));
    }

    static final class MigrationFile extends LoadableResource {
        private final String name;
        private final String text;

        private MigrationFile(String name, String text) {
            this.name = name;
            this.text = text;
        }

        /// As Flyway counts it: of the lines, however they end.
        int checksum() {
            var sum = new CRC32();
            text.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
            return (int) sum.getValue();
        }

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + name;
        }
    }
}
