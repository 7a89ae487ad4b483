package dev.cartwright.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// The secret that makes a cart, and the order bought with it, a guest's own: 256 random bits. Only its SHA-256 is
/// kept.
public record CartToken(String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static CartToken fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CartToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Whatever a client sends is a token, if a wrong one; only what cannot be one is refused here.
    public static Optional<CartToken> parse(String text) {
        return text.isEmpty() || text.length() > 100 ? Optional.empty() : Optional.of(new CartToken(text));
    }

    /// What the database knows it by. Looking up a digest leaks nothing about the secret by its timing.
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "CartToken[…]";
    }
}
