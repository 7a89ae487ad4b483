package dev.cartwright.platform.security;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Seals bytes before they go into the database, and opens them again: AES-256-GCM under a key that is not there.
public final class Sealer {
    /// The first byte of everything sealed: which key it was sealed with.
    private static final byte KEY_VERSION = 1;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    /// @param key for AES, of 256 bits
    public Sealer(SecretKey key) {
        this.key = key;
    }

    /// The key's version, a nonce, the ciphertext and its tag.
    public byte[] seal(byte[] content) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, content);
        var all = Arrays.copyOf(new byte[] {KEY_VERSION}, 1 + NONCE_BYTES + sealed.length);
        System.arraycopy(nonce, 0, all, 1, NONCE_BYTES);
        System.arraycopy(sealed, 0, all, 1 + NONCE_BYTES, sealed.length);
        return all;
    }

    /// @throws IllegalStateException if it was sealed with another key, or changed since
    public byte[] open(byte[] sealed) {
        if (sealed[0] != KEY_VERSION) {
            throw new IllegalStateException("sealed with the unknown key " + sealed[0]);
        }
        var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length));
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(new byte[] {KEY_VERSION});
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("opened by the very key alone that sealed it", failure);
        }
    }
}
