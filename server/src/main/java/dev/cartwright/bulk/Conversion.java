package dev.cartwright.bulk;

import dev.cartwright.kernel.Slugs;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is made of the text in a column; null if nothing can be made of it.
enum Conversion {
    /// As it is.
    TEXT {
        @Override
        Object of(String text, Consumer<String> tell) {
            return text;
        }
    },
    /// Without the series in brackets behind it: `Emma (Comedies, #3)`.
    TITLE {
        @Override
        Object of(String text, Consumer<String> tell) {
            var parts = SERIES_BEHIND.matcher(text);
            return parts.matches() ? parts.group(1) : text;
        }
    },
    /// That series.
    SERIES {
        @Override
        @Nullable
        Object of(String text, Consumer<String> tell) {
            var parts = SERIES_BEHIND.matcher(text);
            return parts.matches() ? parts.group(2) : null;
        }
    },
    /// A year, even if a spreadsheet wrote it as `1813.0`; negative before Christ.
    YEAR {
        @Override
        @Nullable
        Object of(String text, Consumer<String> tell) {
            var year = WHOLE.matcher(text);
            if (!year.matches()) {
                tell.accept("is no year: " + text + "; left out");
                return null;
            }
            int number = Integer.parseInt(year.group(1));
            if (number < 0) {
                tell.accept("is before Christ: " + -number + " BC");
            }
            return number;
        }
    },
    /// ISO 639-2 or BCP 47, as BCP 47.
    LANGUAGE {
        @Override
        @Nullable
        Object of(String text, Consumer<String> tell) {
            var tag = Languages.tag(text);
            if (tag.isEmpty()) {
                tell.accept("is no language that is known: " + text + "; left out");
            }
            return tag.orElse(null);
        }
    };

    private static final Pattern SERIES_BEHIND = Pattern.compile("(.+?) *\\(([^()]*#[^()]*)\\)");
    private static final Pattern WHOLE = Pattern.compile("(-?[0-9]{1,4})(?:\\.0*)?");
    private static final Conversion[] ALL = values();

    /// @param tell takes what is worth telling, as the end of a sentence that begins with the column
    abstract @Nullable Object of(String text, Consumer<String> tell);

    /// @throws dev.cartwright.kernel.Problem 422 `mapping-invalid`
    static Conversion called(String name) {
        return Arrays.stream(ALL)
                .filter(one -> Slugs.lowerSnake(one).equals(name))
                .findFirst()
                .orElseThrow(() -> Mapping.invalid("There is no conversion " + name + ". There are "
                        + Arrays.stream(ALL).map(Slugs::lowerSnake).collect(Collectors.joining(", ")) + "."));
    }
}
