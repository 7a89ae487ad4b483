package dev.cartwright.platform.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// Which build of this program runs.
public final class Build {
    private static final int BYTES = 16;

    private Build() {}

    /// Read when somebody asks, which is after the start.
    private static final class Mark {
        static final String OF_THIS =
                archive().map(Build::digest).orElseGet(() -> UUID.randomUUID().toString());
    }

    /// The same wherever the same build runs, and another for every other one: what one has written in a form that
    /// only the program knows, another does not take for its own. Classes that lie about, as in development, are
    /// new each time.
    public static String mark() {
        return Mark.OF_THIS;
    }

    private static Optional<Path> archive() {
        return Optional.ofNullable(Build.class.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(location -> Path.of(URI.create(location.toString())))
                .filter(Files::isRegularFile);
    }

    /// Of one that cannot be read any more nobody knows which it is: as good as a build of its own.
    private static String digest(Path archive) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (IOException unreadable) {
            return UUID.randomUUID().toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
