package dev.cartwright.platform.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

record JdbcRow(ResultSet row) implements FoundRow {
    private interface Reading<T extends @Nullable Object> {
        T read() throws SQLException;
    }

    private static <T extends @Nullable Object> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException unreadable) {
            throw new IllegalStateException("a row cannot be read", unreadable);
        }
    }

    @Override
    public String text(String column) {
        return reading(() -> row.getString(column));
    }

    @Override
    public @Nullable String textOrNull(String column) {
        return reading(() -> row.getString(column));
    }

    @Override
    public long number(String column) {
        return reading(() -> row.getLong(column));
    }

    @Override
    public int integer(String column) {
        return reading(() -> row.getInt(column));
    }

    @Override
    public @Nullable Integer integerOrNull(String column) {
        return reading(() -> Columns.integerOrNull(row, column));
    }

    @Override
    public boolean flag(String column) {
        return reading(() -> row.getBoolean(column));
    }

    @Override
    public UUID uuid(String column) {
        return reading(() -> row.getObject(column, UUID.class));
    }

    @Override
    public <I> List<I> ids(String column, Function<UUID, I> type) {
        return reading(() -> Columns.ids(row, column, type));
    }

    @Override
    public Instant instant(String column) {
        return reading(() -> row.getObject(column, OffsetDateTime.class).toInstant());
    }
}
