package dev.cartwright.platform.events;

import dev.cartwright.kernel.EventId;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Json;
import dev.cartwright.platform.once.ThisProcess;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;

/// The tables `events`, `event_epochs` and `event_cursors`.
@Singleton
class EventStore {
    static final Duration LEASE = Duration.ofSeconds(30);
    /// How many events are read at once.
    static final int PAGE = 100;
    /// Whoever is so far behind need not be told how far exactly.
    static final int MOST_COUNTED = 10_000;

    private static final String APPEND = """
            insert into events (epoch, id, type, aggregate, version, body, created_at)
            select epoch, :id, :type, :aggregate, :version, :body, :now from event_epochs
            returning epoch, xid::text as xid, position""";

    private static final String REGISTER =
            "insert into event_cursors (subscription) values (:subscription) on conflict do nothing";

    // Looked at before anything is leased, so that a shop where nothing happens writes nothing.
    private static final String BEHIND = """
            select c.subscription from event_cursors c where exists (
              select from events e where (e.epoch, e.xid, e.position) > (c.epoch, c.xid, c.position)
                and e.xid < pg_snapshot_xmin(pg_current_snapshot()))""";

    private static final String LEASE_CURSOR = """
            update event_cursors set lease_process = :process, lease_until = :until
            where subscription = :subscription and (lease_process = :process or lease_until < :now)
            returning epoch, xid::text as xid, position""";

    // Only transactions that ended before the oldest running one: a late commit can then no longer appear before the
    // cursor. The order names the table: by itself `xid` would be the text of the answer, in which 10 comes before 9.
    private static final String AFTER = readingWhere("xid < pg_snapshot_xmin(pg_current_snapshot())");

    private static final String BEYOND = readingWhere("xid >= pg_snapshot_xmin(pg_current_snapshot())");

    // Whatever stands before it has been committed, or never will be.
    private static final String END = """
            select epoch, pg_snapshot_xmin(pg_current_snapshot())::text as xid, 0 as position from event_epochs""";

    private static final String ADVANCE = """
            update event_cursors set epoch = :epoch, xid = cast(:xid as xid8), position = :position, lease_until = :until
            where subscription = :subscription and lease_process = :process""";

    private static final String RELEASE = "update event_cursors set lease_until = :now where lease_process = :process";

    // Also those that nobody may read yet: whatever holds them up, they are late.
    private static final String LAGS = """
            select subscription, count(waiting.position) as events, min(waiting.created_at) as oldest
            from event_cursors c
            left join lateral (
              select e.position, e.created_at from events e
              where (e.epoch, e.xid, e.position) > (c.epoch, c.xid, c.position)
              order by e.epoch, e.xid, e.position limit :most) waiting on true
            group by subscription""";

    private static String readingWhere(String condition) {
        return """
            select position, epoch, xid::text as xid, id, type, aggregate, version, body, created_at from events
            where (epoch, xid, position) > (:epoch, cast(:xid as xid8), :position) and %s
            order by events.epoch, events.xid, events.position limit :page""".formatted(condition);
    }

    private final Database database;
    private final Clock clock;

    EventStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// An event and its place.
    record Placed(Position position, StoredEvent event) {}

    /// A place that a reader comes by, with its event if it wants that.
    record Seen(Position position, Optional<StoredEvent> event) {}

    /// What somebody has yet to handle.
    record Lag(long events, Optional<Instant> oldest) {}

    Placed append(Event event) {
        var now = clock.instant();
        var body = Json.of(event);
        var stored =
                new StoredEvent(EventId.at(now), event.type(), event.aggregate(), event.version(), body.tree(), now);
        var position = database.with(handle -> handle.createQuery(APPEND)
                .bind("id", stored.id())
                .bind("type", stored.type())
                .bind("aggregate", stored.aggregate())
                .bind("version", stored.version())
                .bind("body", body)
                .bind("now", now)
                .map((row, context) -> position(row))
                .one());
        return new Placed(position, stored);
    }

    /// The place before which nothing new can appear any more.
    Position end() {
        return database.with(handle ->
                handle.createQuery(END).map((row, context) -> position(row)).one());
    }

    void register(String subscription) {
        database.with(handle ->
                handle.createUpdate(REGISTER).bind("subscription", subscription).execute());
    }

    /// Those for whom there is something to read.
    Set<String> behind() {
        return database.with(
                handle -> handle.createQuery(BEHIND).mapTo(String.class).set());
    }

    Optional<Position> lease(String subscription) {
        var now = clock.instant();
        return database.with(handle -> handle.createQuery(LEASE_CURSOR)
                .bind("subscription", subscription)
                .bind("process", ThisProcess.ID)
                .bind("now", now)
                .bind("until", now.plus(LEASE))
                .map((row, context) -> position(row))
                .findOne());
    }

    List<Placed> after(Position place) {
        return read(AFTER, place, (row, context) -> placed(row));
    }

    /// What is committed and cannot be put in order yet, because something that stands before it may still be: others
    /// of it come later, in front as well.
    List<Placed> beyond(Position place) {
        return read(BEYOND, place, (row, context) -> placed(row));
    }

    /// As [#after(Position)], for somebody who wants events of these types alone.
    List<Seen> after(Position place, Set<String> types) {
        return read(
                AFTER,
                place,
                (row, context) -> new Seen(
                        position(row),
                        types.contains(row.getString("type"))
                                ? Optional.of(placed(row).event())
                                : Optional.empty()));
    }

    private <T> List<T> read(String sql, Position place, RowMapper<T> mapper) {
        return database.with(handle -> handle.createQuery(sql)
                .bind("epoch", place.epoch())
                .bind("xid", place.xidText())
                .bind("position", place.number())
                .bind("page", PAGE)
                .map(mapper)
                .list());
    }

    /// False if the lease was lost: somebody else goes on from the old place.
    boolean advance(String subscription, Position place) {
        return database.with(handle -> handle.createUpdate(ADVANCE)
                        .bind("subscription", subscription)
                        .bind("process", ThisProcess.ID)
                        .bind("epoch", place.epoch())
                        .bind("xid", place.xidText())
                        .bind("position", place.number())
                        .bind("until", clock.instant().plus(LEASE))
                        .execute())
                == 1;
    }

    void releaseAll() {
        database.with(handle -> handle.createUpdate(RELEASE)
                .bind("now", clock.instant())
                .bind("process", ThisProcess.ID)
                .execute());
    }

    /// Of every subscription that there has ever been.
    Map<String, Lag> lags() {
        return database.with(handle -> handle.createQuery(LAGS)
                .bind("most", MOST_COUNTED)
                .map((row, context) -> Map.entry(
                        row.getString("subscription"),
                        new Lag(row.getLong("events"), Optional.ofNullable(Columns.instantOrNull(row, "oldest")))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Placed placed(ResultSet row) throws SQLException {
        var event = new StoredEvent(
                Columns.id(row, "id", EventId::new),
                row.getString("type"),
                row.getString("aggregate"),
                row.getInt("version"),
                Columns.json(row, "body").tree(),
                Columns.instant(row, "created_at"));
        return new Placed(position(row), event);
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(row.getInt("epoch"), Long.parseUnsignedLong(row.getString("xid")), row.getLong("position"));
    }
}
