package dev.cartwright.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Signs and verifies webhooks after the Standard Webhooks specification (v1, HMAC-SHA256 of `id.timestamp.body`).
public final class WebhookSignature {
    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Clock clock;

    public WebhookSignature(byte[] key, Clock clock) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.clock = clock;
    }

    /// Reads a secret in the form in which providers hand it out, `whsec_` and base 64.
    ///
    /// @throws IllegalArgumentException for any other text
    public static WebhookSignature ofSecret(String secret, Clock clock) {
        if (!secret.startsWith(SECRET_PREFIX)) {
            throw new IllegalArgumentException("a webhook secret starts with " + SECRET_PREFIX);
        }
        return new WebhookSignature(Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())), clock);
    }

    /// The value of the signature header for a message sent at `at`.
    public String sign(String id, Instant at, byte[] body) {
        return VERSION + Base64.getEncoder().encodeToString(mac(id, Long.toString(at.getEpochSecond()), body));
    }

    /// Whether one of the signatures in the header is ours and the message was sent within five minutes of now. While a
    /// secret is being changed the header carries several signatures, parted by spaces.
    public boolean verifies(@Nullable String id, @Nullable String timestamp, @Nullable String signatures, byte[] body) {
        if (id == null || timestamp == null || signatures == null) {
            return false;
        }
        // A dot in the id would let one signed text be read as two different messages.
        if (id.isEmpty() || id.contains(".") || !timestamp.matches("\\d{1,12}") || !isRecent(timestamp)) {
            return false;
        }
        var expected = (VERSION + Base64.getEncoder().encodeToString(mac(id, timestamp, body))).getBytes(UTF_8);
        return Arrays.stream(signatures.split(" "))
                .anyMatch(signature -> MessageDigest.isEqual(expected, signature.getBytes(UTF_8)));
    }

    private boolean isRecent(String timestamp) {
        var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
    }

    private byte[] mac(String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
