package dev.cartwright.platform.db;

import io.vertx.sqlclient.Row;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A row that [Database] or [PipelinedDatabase] has found, for what both are asked for. Its columns are read by their
/// names, and must not be null where nothing else is said.
public interface FoundRow {
    String text(String column);

    @Nullable
    String textOrNull(String column);

    long number(String column);

    int integer(String column);

    @Nullable
    Integer integerOrNull(String column);

    boolean flag(String column);

    UUID uuid(String column);

    /// Of an array; none where it is null.
    <I> List<I> ids(String column, Function<UUID, I> type);

    Instant instant(String column);

    static FoundRow of(Row row) {
        return new PipelinedRow(row);
    }

    static FoundRow of(ResultSet row) {
        return new JdbcRow(row);
    }
}
