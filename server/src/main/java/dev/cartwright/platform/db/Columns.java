package dev.cartwright.platform.db;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads columns as our types. Row readers are written by hand with these: a reflective mapper costs a third of a
/// small read.
public final class Columns {
    private Columns() {}

    public static <I> I id(ResultSet row, String column, Function<UUID, I> type) throws SQLException {
        return type.apply(row.getObject(column, UUID.class));
    }

    public static <I> @Nullable I idOrNull(ResultSet row, String column, Function<UUID, I> type) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : type.apply(value);
    }

    /// The ids of a `uuid[]` column; none where it is null.
    public static <I> List<I> ids(ResultSet row, String column, Function<UUID, I> type) throws SQLException {
        var array = row.getArray(column);
        return array == null
                ? List.of()
                : Arrays.stream((UUID[]) array.getArray()).map(type).toList();
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public static Money money(ResultSet row, String column, Currency currency) throws SQLException {
        return new Money(row.getLong(column), currency);
    }

    /// The currency in the column of that name.
    public static Currency currency(ResultSet row) throws SQLException {
        return Currency.getInstance(row.getString("currency"));
    }

    public static Json json(ResultSet row, String column) throws SQLException {
        return new Json(row.getString(column));
    }

    public static @Nullable Json jsonOrNull(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : new Json(text);
    }

    /// A JSON as an object of that type.
    public static <T> @Nullable T objectOrNull(ResultSet row, String column, Class<T> type) throws SQLException {
        var json = jsonOrNull(row, column);
        return json == null ? null : json.as(type);
    }

    /// What `jsonb_agg` made of no row is null, and is missing here.
    public static JsonNode treeOrMissing(ResultSet row, String column) throws SQLException {
        var json = jsonOrNull(row, column);
        return json == null ? MissingNode.getInstance() : json.tree();
    }

    public static @Nullable Integer integerOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
