package dev.cartwright.media;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The covers that come with the shop. Each has its digest in its address, so the address never changes its content.
@Singleton
public class Covers {
    /// Pixels.
    public static final int WIDTH = 600;
    public static final int HEIGHT = 900;

    static final String PATH = "/media/covers/";
    private static final String RESOURCES = "/demo/covers/";
    private static final String SUFFIX = ".webp";
    private static final int DIGEST_BYTES = 4;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final Pattern FILE = Pattern.compile("([a-z0-9][a-z0-9-]{0,99})\\.([0-9a-f]{8})\\.webp");

    private final Map<String, Cover> read = new ConcurrentHashMap<>();

    record Cover(String digest, byte[] bytes) {}

    /// Where the cover of that product is served, if it has one.
    public Optional<String> url(String slug) {
        return cover(slug).map(cover -> PATH + slug + "." + cover.digest() + SUFFIX);
    }

    /// Reads from the class path at the first time.
    Optional<Cover> file(String name) {
        var parts = FILE.matcher(name);
        return parts.matches()
                ? cover(parts.group(1)).filter(cover -> cover.digest().equals(parts.group(2)))
                : Optional.empty();
    }

    /// Only what has been read before.
    Optional<Cover> known(String name) {
        var parts = FILE.matcher(name);
        return parts.matches()
                ? Optional.ofNullable(read.get(parts.group(1)))
                        .filter(cover -> cover.digest().equals(parts.group(2)))
                : Optional.empty();
    }

    private Optional<Cover> cover(String slug) {
        return SLUG.matcher(slug).matches()
                ? Optional.ofNullable(read.computeIfAbsent(slug, Covers::load))
                : Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable Cover load(String slug) {
        try (var file = Covers.class.getResourceAsStream(RESOURCES + slug + SUFFIX)) {
            if (file == null) {
                return null;
            }
            var bytes = file.readAllBytes();
            return new Cover(digest(bytes), bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            var whole = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(whole, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
