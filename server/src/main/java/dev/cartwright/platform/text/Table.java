package dev.cartwright.platform.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A table of our own on the class path: a head line, comma-separated cells without quotes, `#` begins a remark.
public final class Table {
    private Table() {}

    /// The rows after the head line.
    ///
    /// @throws IllegalStateException if a row has another number of cells than the head
    public static List<List<String>> read(String resource) {
        var stream = Objects.requireNonNull(Table.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var lines = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
            int cells = lines.getFirst().size();
            if (lines.stream().anyMatch(line -> line.size() != cells)) {
                throw new IllegalStateException(resource + " has rows of different lengths");
            }
            return lines.subList(1, lines.size());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
