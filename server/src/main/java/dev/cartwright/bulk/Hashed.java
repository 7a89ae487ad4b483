package dev.cartwright.bulk;

/// Numbers that look random and are always the same for the same key: FNV-1a (32 bits), then the last mixing of
// MurmurHash3.
final class Hashed {
    private static final int BASIS = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private Hashed() {}

    /// @param what so that two numbers of one key have nothing to do with each other
    static long below(long most, String what, String key) {
        int hash = BASIS;
        for (var unit : (what + ":" + key).toCharArray()) {
            hash = (hash ^ unit) * PRIME;
        }
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        hash ^= hash >>> 16;
        return Integer.toUnsignedLong(hash) % most;
    }
}
