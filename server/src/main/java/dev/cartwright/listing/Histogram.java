package dev.cartwright.listing;

import java.util.List;

/// How many readers gave how many stars: what a product brings along from elsewhere, before anybody has reviewed it
// here.
public record Histogram(int ones, int twos, int threes, int fours, int fives) {
    public static final Histogram NONE = new Histogram(0, 0, 0, 0, 0);

    /// So many that their sum still counts.
    public static final int MOST = 100_000_000;

    private static final int THOUSAND = 1000;

    /// @param counts five, of one star first
    public static Histogram of(List<Integer> counts) {
        return new Histogram(counts.get(0), counts.get(1), counts.get(2), counts.get(3), counts.get(4));
    }

    public int count() {
        return ones + twos + threes + fours + fives;
    }

    /// Their average, rounded half up to thousandths.
    public Rating rating() {
        long sum = ones + 2L * twos + 3L * threes + 4L * fours + 5L * fives;
        return count() == 0
                ? Rating.NONE
                : Rating.ofThousandths((int) ((sum * THOUSAND + count() / 2) / count()), count());
    }
}
