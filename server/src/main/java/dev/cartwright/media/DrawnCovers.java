package dev.cartwright.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cartwright.platform.http.PublicFile;
import dev.cartwright.platform.security.MasterKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// Covers for books that bring none along. What is to be drawn stands in the address, and a seal of the shop's behind
// it:
/// nobody else makes it draw their words, and the address never changes its content.
@Singleton
public class DrawnCovers {
    static final String PATH = Covers.PATH + "drawn/";
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final String SVG = "image/svg+xml";
    private static final Pattern FILE = Pattern.compile("([A-Za-z0-9_-]{1,2000})\\.([A-Za-z0-9_-]{22})\\.svg");
    private static final int SEAL_BYTES = 16;
    private static final int MOST_KEPT_BYTES = 2 << 20;

    private final SecretKey key;
    private final Cache<String, PublicFile> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT_BYTES)
            .weigher((String name, PublicFile file) -> name.length() + file.length())
            .build();

    DrawnCovers(MasterKey key) {
        this.key = key.derive("drawn covers", "HmacSHA256");
    }

    /// The cover of a book.
    ///
    /// @param authors in the order of the title page
    public Image of(String title, List<String> authors) {
        var cover = DrawnCover.of(title, authors);
        var payload = base64(cover.text().getBytes(StandardCharsets.UTF_8));
        return new Image(
                PATH + payload + "." + seal(payload) + ".svg",
                "Cover of " + cover.title() + (cover.author().isEmpty() ? "" : " by " + cover.author()),
                Covers.WIDTH,
                Covers.HEIGHT);
    }

    /// By the last part of its address. Takes too long for the event loop.
    Optional<PublicFile> file(String name) {
        var parts = FILE.matcher(name);
        return parts.matches() && isSealed(parts.group(1), parts.group(2))
                ? Optional.ofNullable(kept.get(name, unused -> draw(parts.group(1))))
                : Optional.empty();
    }

    private static PublicFile draw(String payload) {
        var text = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        return new PublicFile(SVG, IMMUTABLE, DrawnCover.read(text).svg().getBytes(StandardCharsets.UTF_8));
    }

    private boolean isSealed(String payload, String seal) {
        return MessageDigest.isEqual(
                seal(payload).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.US_ASCII));
    }

    private String seal(String payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var whole = mac.doFinal(payload.getBytes(StandardCharsets.US_ASCII));
            return base64(Arrays.copyOf(whole, SEAL_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
