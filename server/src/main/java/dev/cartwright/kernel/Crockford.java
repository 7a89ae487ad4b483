package dev.cartwright.kernel;

import java.util.Optional;
import java.util.UUID;

/// Crockford's base 32 in lower case: 128 bits as 26 characters, without i, l, o and u. Sorts like the number.
final class Crockford {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;

    private Crockford() {}

    static String encode(UUID id) {
        var text = new char[LENGTH];
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        for (int at = LENGTH - 1; at >= 0; at--) {
            text[at] = ALPHABET.charAt((int) (low & 31));
            low = low >>> 5 | high << 59;
            high >>>= 5;
        }
        return new String(text);
    }

    /// Only the one canonical spelling is read, so that an id has exactly one address.
    static Optional<UUID> decode(String text) {
        if (text.length() != LENGTH || text.charAt(0) > '7') {
            return Optional.empty();
        }
        long high = 0;
        long low = 0;
        for (int at = 0; at < LENGTH; at++) {
            int digit = ALPHABET.indexOf(text.charAt(at));
            if (digit < 0) {
                return Optional.empty();
            }
            high = high << 5 | low >>> 59;
            low = low << 5 | digit;
        }
        return Optional.of(new UUID(high, low));
    }
}
