package dev.cartwright.listing;

import dev.cartwright.kernel.Slugs;
import java.util.Locale;

/// Who gets to see a product.
public enum ProductState {
    /// Not yet: staff only.
    DRAFT,
    /// Everybody.
    ACTIVE,
    /// Not any more, but orders refer to it: staff only.
    ARCHIVED;

    /// Its spelling in the database and in answers.
    public String text() {
        return Slugs.lowerSnake(this);
    }

    /// Reads the spelling of the database.
    public static ProductState stored(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
