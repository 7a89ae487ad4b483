package dev.cartwright.kernel;

/// How many of one variant somebody wants: 1 to 999.
public record Quantity(int value) {
    public static final int MOST = 999;

    public Quantity {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException("a quantity is from 1 to " + MOST + ", not " + value);
        }
    }
}
