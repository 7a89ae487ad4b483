package dev.cartwright.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id (RFC 9106) with hashes in the PHC string form, which names its parameters.
final class Argon2 {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String TODAY = "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(MEMORY_KIB, PASSES, LANES);
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Argon2() {}

    static String hash(String password) {
        var salt = random(SALT_BYTES);
        return text(salt, hash(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
    }

    static boolean matches(String hash, String password) {
        var form = FORM.matcher(hash);
        if (!form.matches()) {
            throw new IllegalStateException("a stored password hash is not one of Argon2id");
        }
        var expected = Base64.getDecoder().decode(form.group(5));
        var found = hash(
                password,
                Base64.getDecoder().decode(form.group(4)),
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, found);
    }

    /// Whether a hash made today would have other parameters.
    static boolean isOutdated(String hash) {
        return !hash.startsWith(TODAY);
    }

    /// What no password matches, and takes as long to find out.
    static String ofNothing() {
        return text(random(SALT_BYTES), random(HASH_BYTES));
    }

    private static byte[] hash(String password, byte[] salt, int memoryKib, int passes, int lanes, int bytes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .build());
        var hash = new byte[bytes];
        // The same password typed on another keyboard may come in another normal form.
        generator.generateBytes(
                Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static String text(byte[] salt, byte[] hash) {
        var base64 = Base64.getEncoder().withoutPadding();
        return TODAY + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
