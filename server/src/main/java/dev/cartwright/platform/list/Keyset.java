package dev.cartwright.platform.list;

import dev.cartwright.kernel.Id;
import dev.cartwright.platform.http.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a list can be sorted by; its id breaks ties, in the same direction.
///
/// @param usual the sort of a request that names none
/// @param idColumn the column that breaks ties
public record Keyset<T>(String usual, String idColumn, Function<T, ? extends Id> id, List<Field<T>> fields) {
    /// One thing to sort by.
    ///
    /// @param name as `sort` says it
    /// @param column the expression that its index is made of
    /// @param value what a row has there
    /// @param reader reads it from a cursor
    public record Field<T>(String name, String column, Function<T, Object> value, Function<String, ?> reader) {}

    public static <T> Keyset<T> of(String usual, String idColumn, Function<T, ? extends Id> id) {
        return new Keyset<>(usual, idColumn, id, List.of());
    }

    public Keyset<T> with(String name, String column, Function<T, Object> value, Function<String, ?> reader) {
        var more = new ArrayList<>(fields);
        more.add(new Field<>(name, column, value, reader));
        return new Keyset<>(usual, idColumn, id, List.copyOf(more));
    }

    /// @param sort the query parameter of that name
    /// @throws dev.cartwright.kernel.Problem 400 if it cannot be sorted by that
    public Sorting<T> sorting(@Nullable String sort) {
        var wanted = sort == null ? usual : sort;
        boolean descending = wanted.startsWith("-");
        var name = descending ? wanted.substring(1) : wanted;
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> new Sorting<>(this, field, descending))
                .orElseThrow(() -> Parameters.refusal(
                        "sort",
                        "choice",
                        fields.stream().map(Field::name).collect(Collectors.joining(", "))
                                + "; with - in front for descending."));
    }
}
