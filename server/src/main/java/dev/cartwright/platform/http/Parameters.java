package dev.cartwright.platform.http;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.Problem;
import dev.cartwright.kernel.Slugs;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads query parameters, which come as text or not at all. What is not what it should be is a 400 that names the
/// parameter: the framework would answer 404 to `limit=abc`.
public final class Parameters {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MOST = 100;
    private static final int LONGEST = 200;
    private static final int LONGEST_CURSOR = 4000;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final Pattern LIMIT = Pattern.compile("[0-9]{1,3}");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

    private Parameters() {}

    /// How many items a page has at most: 1 to 100, 20 if nothing is said.
    public static int limit(@Nullable String value) {
        if (value == null) {
            return DEFAULT_LIMIT;
        }
        int limit = LIMIT.matcher(value).matches() ? Integer.parseInt(value) : 0;
        if (limit < 1 || limit > MOST) {
            throw refusal("limit", "range", "A whole number from 1 to " + MOST + ".");
        }
        return limit;
    }

    public static @Nullable String cursor(@Nullable String value) {
        if (value != null && (value.isBlank() || value.length() > LONGEST_CURSOR)) {
            throw refusal("cursor", "length", "Take the cursor from 'next' of the page before.");
        }
        return value;
    }

    public static @Nullable Boolean flag(String name, @Nullable String value) {
        return switch (value) {
            case null -> null;
            case "true" -> true;
            case "false" -> false;
            default -> throw refusal(name, "boolean", "true or false.");
        };
    }

    /// A text that says something.
    public static @Nullable String text(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (value.isBlank() || value.length() > LONGEST) {
            throw refusal(name, "length", "From 1 to " + LONGEST + " characters; leave the parameter out otherwise.");
        }
        return value;
    }

    /// A moment as RFC 3339 (`2026-11-21T10:00:00Z`).
    public static @Nullable Instant instant(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            var moment = OffsetDateTime.parse(value).toInstant();
            if (isInCalendar(moment)) {
                return moment;
            }
        } catch (DateTimeParseException wrong) {
            // Refused below, as what is far beyond every calendar.
        }
        throw refusal(name, "format", "A moment such as 2026-11-21T10:00:00Z.");
    }

    /// Whether its year has four digits: databases know nothing of others.
    static boolean isInCalendar(Instant moment) {
        return !moment.isBefore(FIRST) && moment.isBefore(END);
    }

    /// One of the constants, in lower_snake.
    public static <E extends Enum<E>> @Nullable E choice(String name, @Nullable String value, Class<E> choices) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(choices.getEnumConstants())
                .filter(constant -> Slugs.lowerSnake(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> refusal(
                        name,
                        "choice",
                        Arrays.stream(choices.getEnumConstants())
                                .map(Slugs::lowerSnake)
                                .collect(Collectors.joining(", ", "One of ", "."))));
    }

    /// A whole number from `least` to `most`.
    public static @Nullable Integer integer(String name, @Nullable String value, int least, int most) {
        if (value == null) {
            return null;
        }
        var number = INTEGER.matcher(value).matches() ? Integer.valueOf(value) : null;
        if (number == null || number < least || number > most) {
            throw refusal(name, "range", "A whole number from " + least + " to " + most + ".");
        }
        return number;
    }

    /// An id of this kind; it need not exist.
    public static <I extends Id> @Nullable I id(
            String name, @Nullable String value, Function<String, Optional<I>> kind) {
        return value == null
                ? null
                : kind.apply(value).orElseThrow(() -> refusal(name, "format", "An id of the right kind."));
    }

    /// An amount that is not negative, as a whole number (`10`) or with exactly the currency's decimals (`10.00`).
    public static @Nullable Money amount(String name, @Nullable String value, Currency currency) {
        if (value == null) {
            return null;
        }
        int decimals = currency.getDefaultFractionDigits();
        var number = DECIMAL.matcher(value).matches() ? new BigDecimal(value) : null;
        if (number == null || (number.scale() != 0 && number.scale() != decimals)) {
            throw refusal(
                    name,
                    "money",
                    "An amount in " + currency + ", whole or with exactly " + decimals + " decimals, such as "
                            + new Money(1000, currency).amount() + ".");
        }
        return new Money(number.setScale(decimals).unscaledValue().longValueExact(), currency);
    }

    /// A decimal number from 0 to `most` with at most three decimals, in thousandths.
    public static @Nullable Integer thousandths(String name, @Nullable String value, int most) {
        if (value == null) {
            return null;
        }
        var number = DECIMAL.matcher(value).matches() ? new BigDecimal(value) : null;
        if (number == null || number.scale() > 3 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw refusal(name, "range", "A number from 0 to " + most + " with at most three decimals.");
        }
        return number.movePointRight(3).intValueExact();
    }

    /// The 400 that says what the parameter may be.
    public static Problem refusal(String name, String code, String message) {
        return CommonProblem.MALFORMED
                .because("The query parameter '" + name + "' is not what it should be.")
                .at(name, code, message);
    }
}
