package dev.cartwright.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import org.jboss.logging.Logger;

/// Removes folders with all they hold.
final class Folders {
    private static final Logger LOG = Logger.getLogger(Folders.class);

    private Folders() {}

    /// What is half made is of no use to anybody, least of all on a disk that is full; the next start clears away what
    /// stays.
    static void deleteIfPossible(Path folder) {
        try {
            delete(folder);
        } catch (IOException | UncheckedIOException e) {
            LOG.debugf("%s stays: %s", folder, e.getMessage());
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
