package dev.cartwright.media;

import dev.cartwright.platform.http.PublicFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The covers that come with the shop. Each has its digest in its address, so the address never changes its content.
@Singleton
public class Covers {
    /// Pixels.
    public static final int WIDTH = 600;

    /// Pixels.
    public static final int HEIGHT = 900;

    static final String PATH = "/media/covers/";
    private static final String RESOURCES = "/demo/covers/";
    private static final String SUFFIX = ".webp";
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final int DIGEST_BYTES = 4;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final Pattern FILE = Pattern.compile("([a-z0-9][a-z0-9-]{0,99})\\.[0-9a-f]{8}\\.webp");

    private final Map<String, Cover> read = new ConcurrentHashMap<>();

    private record Cover(String name, PublicFile file) {}

    /// Where the cover of that product is served, if it has one.
    public Optional<String> url(String slug) {
        return cover(slug).map(cover -> PATH + cover.name());
    }

    /// By the last part of its address. Reads from the class path at the first time.
    Optional<PublicFile> file(String name) {
        var parts = FILE.matcher(name);
        return parts.matches() ? fileOf(cover(parts.group(1)), name) : Optional.empty();
    }

    /// Only what has been read before.
    Optional<PublicFile> known(String name) {
        var parts = FILE.matcher(name);
        return parts.matches() ? fileOf(Optional.ofNullable(read.get(parts.group(1))), name) : Optional.empty();
    }

    private static Optional<PublicFile> fileOf(Optional<Cover> cover, String name) {
        return cover.filter(found -> found.name().equals(name)).map(Cover::file);
    }

    private Optional<Cover> cover(String slug) {
        return SLUG.matcher(slug).matches()
                ? Optional.ofNullable(read.computeIfAbsent(slug, Covers::load))
                : Optional.empty();
    }

    private static @Nullable Cover load(String slug) {
        try (var file = Covers.class.getResourceAsStream(RESOURCES + slug + SUFFIX)) {
            if (file == null) {
                return null;
            }
            var bytes = file.readAllBytes();
            var name = slug + "." + digest(bytes) + SUFFIX;
            return new Cover(name, new PublicFile("image/webp", IMMUTABLE, bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            var whole = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(whole, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
