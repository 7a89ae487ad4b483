package dev.cartwright.kernel;

import java.util.Locale;

/// The outside spelling of enum constants.
public final class Slugs {
    private Slugs() {}

    /// `PRICE_CHANGED` becomes `price-changed`.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// `PART_SHIPPED` becomes `part_shipped`.
    public static String lowerSnake(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
