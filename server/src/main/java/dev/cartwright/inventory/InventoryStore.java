package dev.cartwright.inventory;

import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.LocationId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.Uuid7;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.kernel.Wanted;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

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
        return database.with(handle -> moved(handle.createQuery(RELEASE)
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
