package dev.cartwright.offer;

import dev.cartwright.kernel.VariantId;
import dev.cartwright.offer.ProductView.VariantView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A product's page as it is sent, all but its stock: in the place of each such number stands what it is the number of,
/// between two characters that JSON has nowhere.
///
/// @param variants of which stock is kept
record FinishedPage(String text, List<VariantId> variants) {
    private static final char MARK = '\u001f';
    /// In the place of whether there is any.
    private static final String ANY = "any";

    /// Empty for a page that is written otherwise than this class knows.
    ///
    /// @param json as the view was written
    static Optional<FinishedPage> of(ProductView view, byte[] json) {
        var kept = view.variants().stream().filter(VariantView::stockKept).toList();
        var page = new Opening(new String(json, StandardCharsets.UTF_8));
        // What never runs out is always there.
        if (kept.size() == view.variants().size()) page.open(ANY, view.available(), "variants");
        for (var variant : kept) {
            page.skip("{\"id\":\"" + variant.id().text() + '"');
            page.open(name(variant.id()), variant.available(), "weightGrams");
        }
        return page.done()
                .map(text -> new FinishedPage(
                        text, kept.stream().map(VariantView::id).toList()));
    }

    /// The page with its stock.
    ///
    /// @param stock by the [#name] of each variant
    static byte[] with(String text, Map<String, Integer> stock) {
        var filled = new StringBuilder(text.length());
        int from = 0;
        for (int mark = text.indexOf(MARK); mark >= 0; mark = text.indexOf(MARK, from)) {
            int end = text.indexOf(MARK, mark + 1);
            filled.append(text, from, mark);
            var name = text.substring(mark + 1, end);
            if (name.equals(ANY)) filled.append(stock.values().stream().anyMatch(available -> available > 0));
            else filled.append(stock.getOrDefault(name, 0));
            from = end + 1;
        }
        return filled.append(text, from, text.length()).toString().getBytes(StandardCharsets.UTF_8);
    }

    /// What a variant is called in a text: as the database writes its id.
    static String name(VariantId variant) {
        return variant.value().toString();
    }

    /// A page in which one number after the other is replaced.
    private static final class Opening {
        private final String json;
        private final StringBuilder text;
        private int read;
        private boolean understood = true;

        Opening(String json) {
            this.json = json;
            this.text = new StringBuilder(json.length() + 100);
        }

        void skip(String past) {
            copyTo(json.indexOf(past, read));
        }

        /// Puts the name in the place of that value of the next `available`.
        void open(String name, Object value, String following) {
            var before = "\"available\":";
            int at = json.indexOf(before + value + ",\"" + following + "\":", read);
            copyTo(at < 0 ? at : at + before.length());
            text.append(MARK).append(name).append(MARK);
            read += String.valueOf(value).length();
        }

        private void copyTo(int end) {
            understood = understood && end >= 0;
            if (understood) text.append(json, read, end);
            if (understood) read = end;
        }

        Optional<String> done() {
            copyTo(json.length());
            return understood ? Optional.of(text.toString()) : Optional.empty();
        }
    }
}
