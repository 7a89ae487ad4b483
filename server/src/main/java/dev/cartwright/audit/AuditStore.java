package dev.cartwright.audit;

import dev.cartwright.kernel.AuditId;
import dev.cartwright.kernel.Slugs;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Conditions;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Json;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `audit`. Nothing of it is ever changed.
@Singleton
class AuditStore {
    private static final String INSERT = """
            insert into audit (id, at, actor, role, act, target, before, after, request_id)
            values (:id, :at, :actor, :role, :act, :target, :before, :after, :requestId)""";

    private static final String PAGE =
            "select id, at, actor, role, act, target, before, after, request_id from audit where ";

    private static final String COUNT = "select count(*) from audit where ";

    private final Database database;

    AuditStore(Database database) {
        this.database = database;
    }

    record Row(
            AuditId id,
            Instant at,
            String actor,
            String role,
            String act,
            String target,
            @Nullable Json before,
            @Nullable Json after,
            String requestId) {}

    void insert(Row row) {
        database.with(handle -> handle.createUpdate(INSERT)
                .bind("id", row.id())
                .bind("at", row.at())
                .bind("actor", row.actor())
                .bind("role", row.role())
                .bind("act", row.act())
                .bind("target", row.target())
                .bind("before", row.before())
                .bind("after", row.after())
                .bind("requestId", row.requestId())
                .execute());
    }

    /// Newest first; ids grow with time.
    List<AuditEntry> page(AuditQuery query, @Nullable UUID before, int limit) {
        var conditions = conditions(query).and("id < :before", "before", before);
        return database.with(handle -> conditions
                .bind(handle.createQuery(PAGE + conditions.sql() + " order by id desc limit :limit"))
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    long count(AuditQuery query) {
        var conditions = conditions(query);
        return database.with(handle -> conditions
                .bind(handle.createQuery(COUNT + conditions.sql()))
                .mapTo(Long.class)
                .one());
    }

    private static Conditions conditions(AuditQuery query) {
        return new Conditions()
                .and("actor = :actor", "actor", query.actor())
                .and("act = :act", "act", query.act() == null ? null : Slugs.lowerSnake(query.act()))
                .and("target = :target", "target", query.target())
                .and("at >= :from", "from", query.from())
                .and("at < :to", "to", query.to());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                Columns.id(row, "id", AuditId::new),
                Columns.instant(row, "at"),
                row.getString("actor"),
                row.getString("role"),
                row.getString("act"),
                row.getString("target"),
                object(row, "before"),
                object(row, "after"),
                row.getString("request_id"));
    }

    private static @Nullable Map<String, Object> object(ResultSet row, String column) throws SQLException {
        var json = Columns.jsonOrNull(row, column);
        return json == null ? null : json.object();
    }
}
