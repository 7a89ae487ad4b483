package dev.cartwright.inventory;

import dev.cartwright.kernel.Slugs;
import java.util.Arrays;
import java.util.Optional;

/// Why somebody of the staff corrects a stock.
public enum StockReason {
    /// Goods have arrived.
    RECEIVED,
    /// Somebody has counted.
    COUNTED,
    DAMAGED,
    LOST,
    FOUND,
    /// A customer has sent something back.
    RETURNED;

    /// All of them, as a pattern of their spellings.
    static final String ANY = "received|counted|damaged|lost|found|returned";

    String text() {
        return Slugs.lowerSnake(this);
    }

    static Optional<StockReason> parse(String text) {
        return Arrays.stream(values())
                .filter(reason -> reason.text().equals(text))
                .findFirst();
    }
}
