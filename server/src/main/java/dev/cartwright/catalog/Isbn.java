package dev.cartwright.catalog;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An International Standard Book Number (ISO 2108), without hyphens.
///
/// @param isbn13 thirteen digits, the form since 2007
public record Isbn(String isbn13) {
    private static final Pattern TEN = Pattern.compile("[0-9]{9}[0-9X]");
    private static final Pattern THIRTEEN = Pattern.compile("97[89][0-9]{10}");
    private static final Pattern EAN = Pattern.compile("[0-9]{13}");
    private static final String OF_OLD_BOOKS = "978";

    /// Empty if it is none, or if its check digit is wrong.
    public static Optional<Isbn> of13(String text) {
        var digits = bare(text);
        return THIRTEEN.matcher(digits).matches() && isEan(digits) ? Optional.of(new Isbn(digits)) : Optional.empty();
    }

    /// Of the form before 2007. Empty if it is none, or if its check digit is wrong.
    public static Optional<Isbn> of10(String text) {
        var digits = bare(text);
        if (!TEN.matcher(digits).matches() || check10(digits) != digits.charAt(9)) {
            return Optional.empty();
        }
        var body = OF_OLD_BOOKS + digits.substring(0, 9);
        return Optional.of(new Isbn(body + check13(body)));
    }

    /// Whether the last of thirteen digits is the check digit of the others (GS1).
    static boolean isEan(String digits) {
        return EAN.matcher(digits).matches() && check13(digits) == digits.charAt(12);
    }

    /// The form before 2007; null for a number that never had one.
    @Nullable
    String isbn10() {
        if (!isbn13.startsWith(OF_OLD_BOOKS)) {
            return null;
        }
        var body = isbn13.substring(3, 12);
        return body + check10(body);
    }

    /// Hyphens and blanks are for the eye.
    static String bare(String text) {
        return text.replaceAll("[ -]", "").replace('x', 'X');
    }

    /// Weights 10 to 2, modulo 11; ten is written X.
    private static char check10(String digits) {
        int sum = 0;
        for (int at = 0; at < 9; at++) {
            sum += (10 - at) * Character.digit(digits.charAt(at), 10);
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : Character.forDigit(check, 10);
    }

    /// Weights 1 and 3 in turn, modulo 10.
    private static char check13(String digits) {
        int sum = 0;
        for (int at = 0; at < 12; at++) {
            sum += (at % 2 == 0 ? 1 : 3) * Character.digit(digits.charAt(at), 10);
        }
        return Character.forDigit((10 - sum % 10) % 10, 10);
    }
}
