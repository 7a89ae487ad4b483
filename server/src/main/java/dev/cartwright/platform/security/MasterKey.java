package dev.cartwright.platform.security;

import dev.cartwright.platform.process.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The one key that the shop's other keys come from. It lives outside the database and its backups: in
/// `DATA/secrets/master` or in `CARTWRIGHT_MASTER_KEY`.
public final class MasterKey {
    private static final byte[] SALT = "cartwright master key 1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The key of the shop in the data folder, made at its first start.
    public static MasterKey inFolder(Path data) {
        var file = fileIn(data);
        return parse(SecretFile.readOrMake(file), file.toString());
    }

    /// Where the key of a data folder lies.
    public static Path fileIn(Path data) {
        return data.resolve("secrets").resolve("master");
    }

    /// A key given as text: 32 bytes in Base64.
    public static MasterKey parse(String text) {
        return parse(text, "CARTWRIGHT_MASTER_KEY");
    }

    private static MasterKey parse(String text, String where) {
        try {
            var bytes =
                    Base64.getUrlDecoder().decode(text.strip().replace('+', '-').replace('/', '_'));
            if (bytes.length == 32) return new MasterKey(bytes);
        } catch (IllegalArgumentException e) {
            // Falls through to the refusal, which must not show what was given.
        }
        throw new Refusal(where + " is not a key of 32 bytes in Base64. "
                + (where.startsWith("/")
                        ? "Bring it back from your copy of the data folder's secrets."
                        : "One is made by: openssl rand -base64 32"));
    }

    /// The key for one purpose: 32 bytes by HKDF-SHA256 (RFC 5869), always the same for the same purpose, and of no
    /// use to find another purpose's key. `algorithm` is what the key is for, such as `AES` or `HmacSHA256`.
    public SecretKey derive(String purpose, String algorithm) {
        try {
            var input = HKDFParameterSpec.ofExtract()
                    .addIKM(bytes)
                    .addSalt(SALT)
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32);
            return new SecretKeySpec(KDF.getInstance("HKDF-SHA256").deriveData(input), algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK 25 has HKDF-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[hidden]";
    }
}
