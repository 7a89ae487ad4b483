package dev.cartwright.bulk;

import dev.cartwright.kernel.Slugs;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// By what books are put into categories.
enum Shelving {
    /// The attribute `year`.
    DECADE {
        @Override
        Optional<Shelf> shelf(Map<String, Object> attributes) {
            return attributes.get("year") instanceof Integer year ? Optional.of(decade(year)) : Optional.empty();
        }
    },
    /// The attribute `language`, without its region.
    LANGUAGE {
        @Override
        Optional<Shelf> shelf(Map<String, Object> attributes) {
            return attributes.get("language") instanceof String tag
                    ? Optional.of(new Shelf("language-" + Languages.base(tag), Languages.name(tag), 0, LANGUAGES))
                    : Optional.empty();
        }
    };

    private static final Shelf DECADES = new Shelf("by-decade", "By decade", 1000, null);
    private static final Shelf LANGUAGES = new Shelf("by-language", "By language", 1001, null);
    private static final int FIRST_DECADE = 1800;
    private static final int YEARS = 10;
    /// The newest decade stands first.
    private static final int LATEST = 9999;

    abstract Optional<Shelf> shelf(Map<String, Object> attributes);

    /// @throws dev.cartwright.kernel.Problem 422 `mapping-invalid`
    static Shelving called(String name) {
        return Arrays.stream(values())
                .filter(one -> Slugs.lowerSnake(one).equals(name))
                .findFirst()
                .orElseThrow(() -> Mapping.invalid("/shelves are decade and language, not " + name + "."));
    }

    private static Shelf decade(int year) {
        if (year < FIRST_DECADE) {
            return new Shelf("before-" + FIRST_DECADE, "Before " + FIRST_DECADE, LATEST, DECADES);
        }
        int begin = year / YEARS * YEARS;
        return new Shelf("decade-" + begin, begin + "s", (LATEST - begin) / YEARS, DECADES);
    }
}
