package dev.cartwright.listing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Folds names for a search that does not mind case, accents and punctuation: "Brontë’s" and "bronte s" are the same.
/// Done here and not by the database's `unaccent`, so that no extension has to be installed.
final class SearchText {
    private static final String NO_WORD = "";

    private SearchText() {}

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /// A `like` pattern for each word. Nothing is left in a word that means something in a pattern. A text without a
    /// word matches nothing, instead of everything.
    static List<String> patterns(String text) {
        var folded = fold(text);
        return folded.isEmpty()
                ? List.of(NO_WORD)
                : Arrays.stream(folded.split(" "))
                        .distinct()
                        .map(word -> "%" + word + "%")
                        .toList();
    }
}
