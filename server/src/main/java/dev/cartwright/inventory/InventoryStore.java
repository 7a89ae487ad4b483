package dev.cartwright.inventory;

import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.LocationId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.StockEntryId;
import dev.cartwright.kernel.Uuid7;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.kernel.Wanted;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Conditions;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.list.Window;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// The tables `locations`, `stock` and `stock_history`. Whatever changes stock locks its rows in the order of their
/// keys first, and writes the history in the same statement.
@Singleton
class InventoryStore {
    private static final String AVAILABLE = """
            select variant_id, sum(available) as available from stock
            where variant_id = any(:variants) group by variant_id""";

    // The rows are locked in key order before any is changed: an update alone would lock them in the plan's order and
    // deadlock.
    private static final String HOLD = """
            with wanted as (
              select * from unnest(cast(:variants as uuid[]), cast(:quantities as integer[]), cast(:ids as uuid[]))
                as w (variant_id, quantity, history_id)
            ), locked as materialized (
              select s.variant_id, s.location_id, w.quantity, w.history_id
              from stock s join wanted w on w.variant_id = s.variant_id
              where s.location_id = :location
              order by s.variant_id, s.location_id for update of s
            ), taken as (
              update stock s set reserved = s.reserved + l.quantity from locked l
              where s.variant_id = l.variant_id and s.location_id = l.location_id and s.available >= l.quantity
              returning s.variant_id, s.location_id, s.available, l.quantity, l.history_id
            ), told as (
              insert into stock_history
                (id, variant_id, location_id, on_hand_change, reserved_change, reason, order_id, actor, created_at)
              select history_id, variant_id, location_id, 0, quantity, 'held', :order, :actor, :now from taken
            )
            select variant_id, available, quantity from taken""";

    private static final String HELD = """
            select variant_id, location_id, sum(reserved_change)::integer as quantity from stock_history
            where order_id = :order group by variant_id, location_id
            having sum(reserved_change) > 0 order by variant_id, location_id""";

    private static final String RELEASE = """
            with held as (
              select * from unnest(
                cast(:variants as uuid[]), cast(:locations as uuid[]), cast(:quantities as integer[]), cast(:ids as uuid[]))
                as h (variant_id, location_id, quantity, history_id)
            ), locked as materialized (
              select s.variant_id, s.location_id, h.quantity, h.history_id
              from stock s join held h on h.variant_id = s.variant_id and h.location_id = s.location_id
              order by s.variant_id, s.location_id for update of s
            ), freed as (
              update stock s set reserved = s.reserved - l.quantity from locked l
              where s.variant_id = l.variant_id and s.location_id = l.location_id and s.reserved >= l.quantity
              returning s.variant_id, s.location_id, s.available, l.quantity, l.history_id
            ), told as (
              insert into stock_history
                (id, variant_id, location_id, on_hand_change, reserved_change, reason, order_id, actor, created_at)
              select history_id, variant_id, location_id, 0, -quantity, 'released', :order, :actor, :now from freed
            )
            select variant_id, available, quantity from freed""";

    private static final String SHIP = """
            with held as (
              select * from unnest(
                cast(:variants as uuid[]), cast(:locations as uuid[]), cast(:quantities as integer[]), cast(:ids as uuid[]))
                as h (variant_id, location_id, quantity, history_id)
            ), locked as materialized (
              select s.variant_id, s.location_id, h.quantity, h.history_id
              from stock s join held h on h.variant_id = s.variant_id and h.location_id = s.location_id
              order by s.variant_id, s.location_id for update of s
            ), sent as (
              update stock s set on_hand = s.on_hand - l.quantity, reserved = s.reserved - l.quantity from locked l
              where s.variant_id = l.variant_id and s.location_id = l.location_id and s.reserved >= l.quantity
              returning s.variant_id, s.location_id, s.available, l.quantity, l.history_id
            ), told as (
              insert into stock_history
                (id, variant_id, location_id, on_hand_change, reserved_change, reason, order_id, actor, created_at)
              select history_id, variant_id, location_id, -quantity, -quantity, 'shipped', :order, :actor, :now from sent
            )
            select variant_id, available, quantity from sent""";

    private static final String RECEIVE = """
            with goods as (
              select * from unnest(cast(:variants as uuid[]), cast(:quantities as integer[]), cast(:ids as uuid[]))
                as g (variant_id, quantity, history_id)
            ), there as (
              insert into stock as s (variant_id, location_id, on_hand)
              select variant_id, :location, quantity from goods order by variant_id
              on conflict (variant_id, location_id) do update set on_hand = s.on_hand + excluded.on_hand
              returning s.variant_id, s.available
            ), told as (
              insert into stock_history
                (id, variant_id, location_id, on_hand_change, reserved_change, reason, actor, created_at)
              select history_id, variant_id, :location, quantity, 0, 'received', :actor, :now from goods
            )
            select t.variant_id, t.available, g.quantity from there t join goods g on g.variant_id = t.variant_id""";

    private static final String MAIN_LOCATION = "select id from locations where slug = 'main'";

    // The guard in the update is the rule: what orders hold stays, whatever was sold since the staff looked.
    private static final String CORRECT = """
            with corrected as (
              update stock set on_hand = on_hand + :change
              where variant_id = :variant and location_id = :location
                and cast(on_hand as bigint) + :change between reserved and :most
              returning variant_id, location_id, on_hand, reserved
            ), told as (
              insert into stock_history (id, variant_id, location_id, on_hand_change, reserved_change, reason, note,
                on_hand_after, actor, created_at)
              select :id, variant_id, location_id, :change, 0, :reason, :note, on_hand, :actor, :now from corrected
            )
            select on_hand, reserved from corrected""";

    private static final String HISTORY = """
            select id, variant_id, reason, on_hand_change, reserved_change, order_id, note, actor, on_hand_after, created_at
            from stock_history where\s""";

    private static final String COUNT_HISTORY = "select count(*) from stock_history where ";

    private static final String OPEN = """
            insert into stock (variant_id, location_id, on_hand)
            select variant, :location, 0 from unnest(cast(:variants as uuid[])) as variant order by variant
            on conflict do nothing""";

    private static final String REFERENCES = """
            select variant_id as thing, count(*) as number from stock_history
            where variant_id = any(:things) group by variant_id""";

    private final Database database;
    private final Clock clock;

    InventoryStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// How many of a variant were moved, and how many are available afterwards.
    record Moved(VariantId variant, int quantity, int available) {}

    /// What an order holds at one place.
    record Held(VariantId variant, LocationId location, int quantity) {}

    /// What lies there, and what orders hold of it.
    record Level(int onHand, int reserved) {}

    /// A row of the history.
    ///
    /// @param onHandAfter of a correction alone
    record Entry(
            StockEntryId id,
            VariantId variant,
            String reason,
            int onHandChange,
            int reservedChange,
            @Nullable OrderId order,
            @Nullable String note,
            String actor,
            @Nullable Integer onHandAfter,
            Instant createdAt) {

        Entry withOnHandAfter(int onHand) {
            return new Entry(id, variant, reason, onHandChange, reservedChange, order, note, actor, onHand, createdAt);
        }

        StockEntryView view() {
            return new StockEntryView(id, reason, onHandChange, reservedChange, order, note, actor, createdAt);
        }

        StockCorrectionView correction() {
            int after = Objects.requireNonNull(onHandAfter, "only a correction says what it led to");
            return new StockCorrectionView(id, variant, onHandChange, reason, note, actor, after, createdAt);
        }
    }

    /// Empty if there is no such stock, or if it would be less than what is reserved or more than `most`.
    Optional<Level> correct(Entry entry, LocationId location, int most) {
        return database.with(handle -> handle.createQuery(CORRECT)
                .bind("id", entry.id())
                .bind("variant", entry.variant())
                .bind("location", location)
                .bind("change", entry.onHandChange())
                .bind("most", most)
                .bind("reason", entry.reason())
                .bind("note", entry.note())
                .bind("actor", entry.actor())
                .bind("now", entry.createdAt())
                .map((row, context) -> new Level(row.getInt("on_hand"), row.getInt("reserved")))
                .findOne());
    }

    List<Entry> history(VariantId variant, LocationId location, boolean correctionsOnly, Window<Entry> window) {
        var conditions = window.narrow(history(variant, location, correctionsOnly));
        return database.with(handle -> conditions
                .bind(handle.createQuery(HISTORY + conditions.sql() + window.order()))
                .bind("limit", window.limit())
                .map((row, context) -> entry(row))
                .list());
    }

    long countHistory(VariantId variant, LocationId location, boolean correctionsOnly) {
        var conditions = history(variant, location, correctionsOnly);
        return database.with(handle -> conditions
                .bind(handle.createQuery(COUNT_HISTORY + conditions.sql()))
                .mapTo(Long.class)
                .one());
    }

    Optional<Entry> correction(VariantId variant, LocationId location, StockEntryId id) {
        var conditions = history(variant, location, true).and("id = :id", "id", id);
        return database.with(handle -> conditions
                .bind(handle.createQuery(HISTORY + conditions.sql()))
                .map((row, context) -> entry(row))
                .findOne());
    }

    /// Of none there is a row of stock as well: it can be corrected.
    void open(Collection<VariantId> variants, LocationId location) {
        database.with(handle -> handle.createUpdate(OPEN)
                .bind("variants", uuids(variants))
                .bind("location", location)
                .execute());
    }

    Map<VariantId, Integer> available(Collection<VariantId> variants) {
        return database.with(handle -> handle
                .createQuery(AVAILABLE)
                .bind("variants", uuids(variants))
                .map((row, context) ->
                        Map.entry(Columns.id(row, "variant_id", VariantId::new), row.getInt("available")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// The rows that had enough; fewer than asked for means that the transaction must roll back.
    List<Moved> hold(OrderId order, LocationId location, List<Wanted> wanted, String actor) {
        return database.with(handle -> moved(handle.createQuery(HOLD)
                .bind("variants", uuids(wanted.stream().map(Wanted::variant).toList()))
                .bind(
                        "quantities",
                        wanted.stream().map(one -> one.quantity().value()).toArray(Integer[]::new))
                .bind("ids", historyIds(wanted.size()))
                .bind("location", location)
                .bind("order", order)
                .bind("actor", actor)
                .bind("now", clock.instant())));
    }

    List<Held> held(OrderId order) {
        return database.with(handle -> handle.createQuery(HELD)
                .bind("order", order)
                .map((row, context) -> new Held(
                        Columns.id(row, "variant_id", VariantId::new),
                        Columns.id(row, "location_id", LocationId::new),
                        row.getInt("quantity")))
                .list());
    }

    List<Moved> release(OrderId order, List<Held> held, String actor) {
        return letGo(RELEASE, order, held, actor);
    }

    List<Moved> ship(OrderId order, List<Held> held, String actor) {
        return letGo(SHIP, order, held, actor);
    }

    private List<Moved> letGo(String sql, OrderId order, List<Held> held, String actor) {
        return database.with(handle -> moved(handle.createQuery(sql)
                .bind("variants", uuids(held.stream().map(Held::variant).toList()))
                .bind(
                        "locations",
                        held.stream().map(one -> one.location().value()).toArray(UUID[]::new))
                .bind("quantities", held.stream().map(Held::quantity).toArray(Integer[]::new))
                .bind("ids", historyIds(held.size()))
                .bind("order", order)
                .bind("actor", actor)
                .bind("now", clock.instant())));
    }

    List<Moved> receive(LocationId location, List<Inventory.Received> goods, String actor) {
        return database.with(handle -> moved(handle.createQuery(RECEIVE)
                .bind(
                        "variants",
                        uuids(goods.stream().map(Inventory.Received::variant).toList()))
                .bind(
                        "quantities",
                        goods.stream().map(Inventory.Received::quantity).toArray(Integer[]::new))
                .bind("ids", historyIds(goods.size()))
                .bind("location", location)
                .bind("actor", actor)
                .bind("now", clock.instant())));
    }

    LocationId mainLocation() {
        return database.with(handle -> handle.createQuery(MAIN_LOCATION)
                .map((row, context) -> Columns.id(row, "id", LocationId::new))
                .one());
    }

    private static Conditions history(VariantId variant, LocationId location, boolean correctionsOnly) {
        return new Conditions()
                .and("variant_id = :variant", "variant", variant)
                .and("location_id = :location", "location", location)
                .and("(on_hand_after is not null) = :corrections", "corrections", correctionsOnly ? true : null);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Columns.id(row, "id", StockEntryId::new),
                Columns.id(row, "variant_id", VariantId::new),
                row.getString("reason"),
                row.getInt("on_hand_change"),
                row.getInt("reserved_change"),
                Columns.idOrNull(row, "order_id", OrderId::new),
                row.getString("note"),
                row.getString("actor"),
                Columns.integerOrNull(row, "on_hand_after"),
                Columns.instant(row, "created_at"));
    }

    Map<UUID, Map<String, Integer>> countReferencesTo(Collection<? extends Id> things) {
        return database.with(handle -> handle
                .createQuery(REFERENCES)
                .bindArray("things", UUID.class, things.stream().map(Id::value).toList())
                .map((row, context) ->
                        Map.entry(row.getObject("thing", UUID.class), Map.of("stock entries", row.getInt("number"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private UUID[] historyIds(int count) {
        var ids = new UUID[count];
        Arrays.setAll(ids, at -> Uuid7.at(clock.instant()));
        return ids;
    }

    private static UUID[] uuids(Collection<VariantId> variants) {
        return variants.stream().map(VariantId::value).toArray(UUID[]::new);
    }

    private static List<Moved> moved(Query query) {
        return query.map((row, context) -> new Moved(
                        Columns.id(row, "variant_id", VariantId::new), row.getInt("quantity"), row.getInt("available")))
                .list();
    }
}
