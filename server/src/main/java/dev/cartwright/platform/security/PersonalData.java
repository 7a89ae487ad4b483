package dev.cartwright.platform.security;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/// Seals what says something of a person before it goes into the database, and opens it again: AES-256-GCM under a key
/// that is not in the database. To look an e-mail address up there is a keyed hash of it (HMAC-SHA256), which is worth
/// nothing without the key either.
@Singleton
public class PersonalData {
    /// The first byte of everything sealed: which key it was sealed with.
    private static final byte KEY_VERSION = 1;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;
    private final SecretKey hashKey;

    public PersonalData(MasterKey master) {
        key = master.derive("personal data 1", "AES");
        hashKey = master.derive("e-mail look-up 1", "HmacSHA256");
    }

    /// The key's version, a nonce, the ciphertext and its tag.
    public byte[] seal(String text) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        var all = Arrays.copyOf(new byte[] {KEY_VERSION}, 1 + NONCE_BYTES + sealed.length);
        System.arraycopy(nonce, 0, all, 1, NONCE_BYTES);
        System.arraycopy(sealed, 0, all, 1 + NONCE_BYTES, sealed.length);
        return all;
    }

    public byte @Nullable [] sealOrNull(@Nullable String text) {
        return text == null ? null : seal(text);
    }

    /// @throws IllegalStateException if it was sealed with another key, or changed since
    public String open(byte[] sealed) {
        if (sealed[0] != KEY_VERSION) {
            throw new IllegalStateException("sealed with the unknown key " + sealed[0]);
        }
        var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        var text = run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length));
        return new String(text, StandardCharsets.UTF_8);
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

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(new byte[] {KEY_VERSION});
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "personal data can be opened by the master key alone that sealed it", failure);
        }
    }
}
