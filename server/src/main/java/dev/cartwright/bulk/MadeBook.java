package dev.cartwright.bulk;

import dev.cartwright.kernel.Money;
import dev.cartwright.listing.Histogram;
import dev.cartwright.platform.db.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was made of a row.
///
/// @param notes what was corrected on the way
record MadeBook(
        int line,
        String key,
        String title,
        Map<String, Object> attributes,
        @Nullable String isbn13,
        List<String> authors,
        List<Shelf> shelves,
        Histogram ratings,
        boolean coverDrawn,
        List<MadeVariant> variants,
        List<String> notes) {

    /// Raised when what is made of the same row becomes something else.
    private static final int FORM = 1;

    /// @param stock null where none is kept
    record MadeVariant(
            String sku,
            String format,
            String name,
            int weightGrams,
            Money price,
            @Nullable Integer stock) {
        /// What stock there was at first says nothing about the book.
        private List<Object> content() {
            return List.of(sku, format, name, weightGrams, price);
        }
    }

    /// The same for the same content, wherever in the file it stands: 64 hexadecimal digits.
    String digest() {
        var content = List.of(
                FORM,
                title,
                attributes,
                isbn13 == null ? "" : isbn13,
                authors,
                shelves.stream().map(Shelf::slug).toList(),
                ratings,
                coverDrawn,
                variants.stream().map(MadeVariant::content).toList());
        try {
            var bytes = Json.of(content).text().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
