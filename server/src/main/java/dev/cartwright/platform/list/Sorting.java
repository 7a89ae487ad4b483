package dev.cartwright.platform.list;

import dev.cartwright.platform.http.Cursor;
import dev.cartwright.platform.http.Paging;
import java.util.UUID;

/// The order that a list is asked for in.
public record Sorting<T>(Keyset<T> keyset, Keyset.Field<T> field, boolean descending) {
    /// @param list names the list and its filters: a cursor of another one is refused
    /// @throws dev.cartwright.kernel.Problem 400 for a foreign or damaged cursor
    public Window<T> window(String list, Paging paging) {
        var name = list + " by " + this;
        if (paging.cursor() == null) {
            return new Window<>(this, name, paging, null);
        }
        var read = Cursor.read(name, paging.cursor(), 2);
        var place = new Window.Place(read.key(0, field.reader()::apply), read.key(1, UUID::fromString));
        return new Window<>(this, name, paging, place);
    }

    /// To stand after the conditions of a statement.
    public String order() {
        var direction = descending ? " desc" : " asc";
        return " order by " + field.column() + direction + ", " + keyset.idColumn() + direction + " limit :limit";
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + field.name();
    }
}
