package dev.cartwright.media;

/// Chance that is the same for the same words, on every machine: a linear congruential generator (Knuth's MMIX
// figures),
/// begun with an FNV-1a hash.
final class Dice {
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long FACTOR = 6364136223846793005L;
    private static final long STEP = 1442695040888963407L;
    private static final int GOOD_BITS = 33;

    private long state;

    Dice(String words) {
        state = FNV_BASIS;
        words.codePoints().forEach(point -> state = (state ^ point) * FNV_PRIME);
        below(2);
    }

    /// From 0 up to below that.
    int below(int most) {
        state = state * FACTOR + STEP;
        return (int) ((state >>> GOOD_BITS) % most);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }
}
