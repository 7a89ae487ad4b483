package dev.cartwright.bulk;

/// A stock for what comes without one, made of the row's key.
record HashedStock(int least, int most) {
    private static final int LARGEST = 1_000_000;

    void check() {
        if (least < 0 || most < least || most > LARGEST) {
            throw Mapping.invalid("/variants/…/stock goes from least to most, from 0 to 1,000,000.");
        }
    }

    int of(String key) {
        return least + (int) Hashed.below(most - least + 1L, "stock", key);
    }
}
