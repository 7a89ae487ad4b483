package dev.cartwright.bulk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Languages as BCP 47 writes them, from what libraries (ISO 639-2/B: `ger`) and others (ISO 639-3: `deu`, `de-AT`)
// write.
final class Languages {
    private static final Pattern FORM = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}");
    private static final Map<String, String> SHORT = shortOnes();

    private Languages() {}

    /// Empty for a language that nobody knows.
    static Optional<String> tag(String code) {
        if (!FORM.matcher(code).matches()) {
            return Optional.empty();
        }
        var parts = code.replace('_', '-').split("-", 2);
        var language = parts[0].toLowerCase(Locale.ROOT);
        var shortest = SHORT.getOrDefault(language, language);
        var locale = Locale.forLanguageTag(parts.length == 1 ? shortest : shortest + "-" + parts[1]);
        return isKnown(locale) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    }

    /// The language without its region, in English: `German`.
    static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    /// The language without its region: `de`.
    static String base(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private static boolean isKnown(Locale locale) {
        var language = locale.getLanguage();
        return !language.isEmpty() && !locale.getDisplayLanguage(Locale.ENGLISH).equals(language);
    }

    private static Map<String, String> shortOnes() {
        var all = new HashMap<String, String>();
        Arrays.stream(Locale.getISOLanguages())
                .filter(two -> two.length() == 2)
                .forEach(two -> all.put(Locale.of(two).getISO3Language(), two));
        // Where libraries have kept codes of their own.
        var ofLibraries =
                "alb sq arm hy baq eu bur my chi zh cze cs dut nl fre fr geo ka ger de gre el ice is mac mk mao mi"
                        + " may ms per fa rum ro slo sk tib bo wel cy";
        var words = ofLibraries.split(" ");
        for (int at = 0; at < words.length; at += 2) {
            all.put(words[at], words[at + 1]);
        }
        return Map.copyOf(all);
    }
}
