package dev.cartwright.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Makes UUIDs of version 7 (RFC 9562): 48 bits of Unix milliseconds, then 74 random bits, so that keys made later
/// sort later.
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Uuid7() {}

    /// When an id of this version was made, to the millisecond.
    public static Instant momentOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /// A fresh id whose time part is `now`.
    public static UUID at(Instant now) {
        long high = now.toEpochMilli() << 16 | VERSION_7 | RANDOM.nextInt(0x1000);
        long low = VARIANT | RANDOM.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
