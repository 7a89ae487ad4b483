package dev.cartwright.platform.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words that somebody looks for in names, whatever their case and accents. The columns `search` fold names in the
/// same way.
public final class Words {
    private static final String NO_WORD = "";

    private Words() {}

    /// A `like` pattern for each word; letters and digits alone are left, nothing that means something in a pattern. A
    /// text without a word matches nothing, instead of everything.
    public static @Nullable List<String> patterns(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var words = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\u0300-\\u036f]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
        return words.isEmpty()
                ? List.of(NO_WORD)
                : Arrays.stream(words.split(" ")).map(word -> "%" + word + "%").toList();
    }

    /// What people wrote, without blanks around it and in one of its several Unicode spellings.
    public static String tidy(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }
}
