package dev.cartwright.platform.security;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/// Seals what says something of a person before it goes into the database, and opens it again: AES-256-GCM under a key
/// that is not in the database. To look an e-mail address up there is a keyed hash of it (HMAC-SHA256), which is worth
/// nothing without the key either.
@Singleton
public class PersonalData {
    private final Sealer sealer;
    private final SecretKey hashKey;

    public PersonalData(MasterKey master) {
        sealer = new Sealer(master.derive("personal data 1", "AES"));
        hashKey = master.derive("e-mail look-up 1", "HmacSHA256");
    }

    public byte[] seal(String text) {
        return sealer.seal(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte @Nullable [] sealOrNull(@Nullable String text) {
        return text == null ? null : seal(text);
    }

    /// @throws IllegalStateException if it was sealed with another key, or changed since
    public String open(byte[] sealed) {
        return new String(sealer.open(sealed), StandardCharsets.UTF_8);
    }

    public @Nullable String openOrNull(byte @Nullable [] sealed) {
        return sealed == null ? null : open(sealed);
    }

    /// The same for every spelling of an address that differs only in its case.
    public byte[] hash(String email) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(hashKey);
            return mac.doFinal(Normalizer.normalize(email, Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }

    public byte @Nullable [] hashOrNull(@Nullable String email) {
        return email == null ? null : hash(email);
    }
}
