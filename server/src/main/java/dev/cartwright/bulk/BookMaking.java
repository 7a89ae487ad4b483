package dev.cartwright.bulk;

import dev.cartwright.bulk.MadeBook.MadeVariant;
import dev.cartwright.catalog.Isbn;
import dev.cartwright.listing.Histogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes a book of a row, as the mapping says, and notes whatever was not quite right.
final class BookMaking {
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_AUTHORS = 50;
    private static final int LONGEST_TEXT = 5_000;
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern SHORT_OF_ZEROS = Pattern.compile("[0-9]{6,8}[0-9Xx]");
    private static final int DIGITS_OF_OLD_NUMBERS = 10;

    private final Mapping mapping;
    private final Cells cells;
    private final List<String> notes = new ArrayList<>();

    private BookMaking(Mapping mapping, Cells cells) {
        this.mapping = mapping;
        this.cells = cells;
    }

    /// @throws RefusedRow if no book can be made of it
    static MadeBook of(Mapping mapping, Cells cells, Currency currency) {
        return new BookMaking(mapping, cells).book(currency);
    }

    private MadeBook book(Currency currency) {
        var key = demand(mapping.key(), cells.get(mapping.key()), LONGEST_KEY);
        var title = demand("title", Objects.toString(value("title", mapping.title()), ""), LONGEST_TITLE);
        var attributes = attributes();
        return new MadeBook(
                cells.line(),
                key,
                title,
                attributes,
                isbn13(),
                authors(),
                Objects.requireNonNullElse(mapping.shelves(), List.<String>of()).stream()
                        .flatMap(name -> Shelving.called(name).shelf(attributes).stream())
                        .toList(),
                ratings(),
                mapping.isCoverDrawn(),
                mapping.variants().stream()
                        .map(variant -> variant(variant, key, currency))
                        .toList(),
                List.copyOf(notes));
    }

    private Map<String, Object> attributes() {
        var attributes = new LinkedHashMap<String, Object>();
        mapping.attributes().forEach((name, field) -> {
            var value = value(name, field);
            if (value instanceof String text && text.length() > LONGEST_TEXT) {
                notes.add(name + " is longer than " + LONGEST_TEXT + " characters; left out");
            } else if (value != null) {
                attributes.put(name, value);
            }
        });
        return attributes;
    }

    /// Of the first column that says something.
    private @Nullable Object value(String name, Mapping.Field field) {
        var columns = field.columns();
        for (var column : columns) {
            var text = cells.get(column);
            if (!text.isEmpty()) {
                if (!column.equals(columns.getFirst())) {
                    notes.add(columns.getFirst() + " is missing; " + column + " taken instead");
                }
                return field.conversion().of(text, told -> notes.add(column + " " + told));
            }
        }
        if (field.tells()) {
            notes.add(String.join(", ", columns) + " is missing: no " + name);
        }
        return null;
    }

    /// Spreadsheets take the zeros away that an old number begins with.
    private @Nullable String isbn13() {
        var text = mapping.isbn() == null ? "" : cells.get(mapping.isbn());
        if (text.isEmpty()) {
            return null;
        }
        var padded = SHORT_OF_ZEROS.matcher(text).matches()
                ? "0".repeat(DIGITS_OF_OLD_NUMBERS - text.length()) + text
                : text;
        var isbn = Isbn.of10(padded).or(() -> Isbn.of13(padded));
        if (isbn.isEmpty()) {
            notes.add(mapping.isbn() + " " + text + " is no ISBN, or its check digit is wrong; left out");
        }
        return isbn.map(Isbn::isbn13).orElse(null);
    }

    private List<String> authors() {
        var source = mapping.authors();
        var all = Arrays.stream(cells.get(source.column()).split(Pattern.quote(source.separator())))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        var names = all.stream().distinct().toList();
        if (names.isEmpty()) {
            notes.add(source.column() + " is missing: no author");
        }
        if (names.size() < all.size()) {
            notes.add("an author is named twice; taken once");
        }
        if (names.size() > MOST_AUTHORS) {
            notes.add("more than " + MOST_AUTHORS + " authors; the first ones taken");
        }
        names.forEach(name -> demand(source.column(), name, LONGEST_NAME));
        return names.stream().limit(MOST_AUTHORS).toList();
    }

    private Histogram ratings() {
        if (mapping.ratings() == null) {
            return Histogram.NONE;
        }
        var counts = mapping.ratings().stream()
                .flatMap(column -> count(column).stream())
                .toList();
        return counts.size() == mapping.ratings().size() ? Histogram.of(counts) : Histogram.NONE;
    }

    private Optional<Integer> count(String column) {
        var text = cells.get(column);
        if (COUNT.matcher(text).matches() && Integer.parseInt(text) <= Histogram.MOST) {
            return Optional.of(Integer.valueOf(text));
        }
        notes.add(column + " is no count of ratings: " + text + "; all ratings left out");
        return Optional.empty();
    }

    private static MadeVariant variant(Mapping.Variant variant, String key, Currency currency) {
        var stock = variant.stock();
        return new MadeVariant(
                variant.sku().replace("{key}", key),
                variant.format(),
                variant.name(),
                variant.weightGrams(),
                variant.price().of(key, currency),
                stock == null ? null : stock.of(key));
    }

    private static String demand(String name, String text, int most) {
        if (text.isEmpty()) {
            throw new RefusedRow(name + " is missing");
        }
        if (text.length() > most) {
            throw new RefusedRow(name + " is longer than " + most + " characters");
        }
        return text;
    }
}
