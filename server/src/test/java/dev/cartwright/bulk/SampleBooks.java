package dev.cartwright.bulk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of our own making in the form of the mapping `goodbooks`.
public final class SampleBooks {
    public static final List<String> COLUMNS = List.of(
            "book_id",
            "isbn",
            "authors",
            "original_publication_year",
            "original_title",
            "title",
            "language_code",
            "ratings_1",
            "ratings_2",
            "ratings_3",
            "ratings_4",
            "ratings_5");

    private SampleBooks() {}

    public static List<String> book(String key, String title, String authors) {
        return List.of(key, "", authors, "1913.0", title, title, "eng", "1", "2", "3", "4", "5");
    }

    /// As [#book], with another value in a column.
    public static List<String> with(List<String> book, String column, String value) {
        var at = COLUMNS.indexOf(column);
        return IntStream.range(0, book.size())
                .mapToObj(place -> place == at ? value : book.get(place))
                .toList();
    }

    /// A file of so many books by a few hundred authors.
    public static String file(int books) {
        return line(COLUMNS)
                + IntStream.rangeClosed(1, books)
                        .mapToObj(number -> line(book(
                                "f" + number,
                                "The Ledger of Number " + number,
                                "Ada Sample " + number % 200 + ", Second Hand " + number % 150)))
                        .collect(Collectors.joining());
    }

    public static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
