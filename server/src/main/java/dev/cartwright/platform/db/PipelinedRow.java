package dev.cartwright.platform.db;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

record PipelinedRow(Row row) implements FoundRow {
    @Override
    public String text(String column) {
        return row.getString(column);
    }

    @Override
    public @Nullable String textOrNull(String column) {
        return row.getString(column);
    }

    @Override
    public long number(String column) {
        return row.getLong(column);
    }

    @Override
    public int integer(String column) {
        return row.getInteger(column);
    }

    @Override
    public @Nullable Integer integerOrNull(String column) {
        return row.getInteger(column);
    }

    @Override
    public boolean flag(String column) {
        return row.getBoolean(column);
    }

    @Override
    public UUID uuid(String column) {
        return row.getUUID(column);
    }

    @Override
    public <I> List<I> ids(String column, Function<UUID, I> type) {
        var ids = row.getArrayOfUUIDs(column);
        return ids == null ? List.of() : Arrays.stream(ids).map(type).toList();
    }

    @Override
    public Instant instant(String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
