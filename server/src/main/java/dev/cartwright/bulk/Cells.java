package dev.cartwright.bulk;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A row by the names of its columns.
final class Cells {
    /// Control characters, and what turns the direction of writing: they make one text look like another.
    private static final Pattern NO_LETTERS =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u200e\\u200f\\u061c\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    /// What stands where bytes were no UTF-8.
    private static final char UNREADABLE = '\ufffd';

    private final Map<String, Integer> places;
    private final SourceRow row;

    private Cells(Map<String, Integer> places, SourceRow row) {
        this.places = places;
        this.row = row;
    }

    /// @throws RefusedRow if it has another number of cells
    static Cells of(SourceRow row, Map<String, Integer> places) {
        if (row.cells().size() != places.size()) {
            throw new RefusedRow("it has %d cells, and the file %d columns"
                    .formatted(row.cells().size(), places.size()));
        }
        return new Cells(places, row);
    }

    static Map<String, Integer> places(List<String> columns) {
        var places = new HashMap<String, Integer>();
        for (int at = 0; at < columns.size(); at++) {
            places.put(columns.get(at), at);
        }
        return Map.copyOf(places);
    }

    int line() {
        return row.line();
    }

    /// Tidy: in one of its several Unicode spellings, with single blanks, without what is no letter.
    ///
    /// @throws RefusedRow if it is no text
    String get(String column) {
        var raw = row.cells().get(places.getOrDefault(column, 0));
        if (raw.indexOf(UNREADABLE) >= 0) {
            throw new RefusedRow(column + " is not UTF-8");
        }
        var plain = NO_LETTERS.matcher(raw).replaceAll(" ");
        return Normalizer.normalize(BLANKS.matcher(plain).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }
}
