package dev.cartwright.order;

import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.LineId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.Quantity;
import dev.cartwright.kernel.RefundId;
import dev.cartwright.kernel.UserId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.payment.Payment;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Conditions;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Json;
import dev.cartwright.platform.db.References;
import dev.cartwright.platform.list.Window;
import dev.cartwright.platform.security.PersonalData;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The tables `orders` and `order_lines`.
@Singleton
class OrderStore {
    private static final String INSERT = """
            with placed as (
              insert into orders (id, number, cart_id, customer_id, lifecycle, payment_status, fulfilment, state, currency,
                email_sealed, email_hash, address_sealed, shipping_method, note_sealed, subtotal, discount, shipping, tax, total, timeline, created_at, check_at)
              values (:id, :number, :cart, :customer, :lifecycle, :payment, :fulfilment, :state, :currency,
                :email, :emailHash, :address, :method, :note, :subtotal, :discount, :shipping, :tax, :total, :timeline, :now, :checkAt)
            )
            insert into order_lines
              (order_id, id, position, variant_id, product_id, sku, title, options, quantity, unit_price, total)
            select :id, l.* from unnest(cast(:lineIds as uuid[]), cast(:positions as integer[]), cast(:variants as uuid[]),
                cast(:products as uuid[]), cast(:skus as text[]), cast(:titles as text[]), cast(:options as jsonb[]),
                cast(:quantities as integer[]), cast(:unitPrices as bigint[]), cast(:lineTotals as bigint[])) as l""";

    private static final String FIND = """
            select id, number, cart_id, customer_id, lifecycle, payment_status, fulfilment, refund_id, currency, email_sealed,
              address_sealed, shipping_method, note_sealed, subtotal, discount, shipping, tax, total, timeline, version, created_at
            from orders where id = :id""";

    private static final String LOCK = FIND + " for update";

    private static final String LINES = """
            select id, variant_id, product_id, sku, title, options, quantity, unit_price, total
            from order_lines where order_id = :id order by position""";

    // The guards are what the decision was made on: whoever comes second changes nothing.
    private static final String MOVE = """
            update orders set lifecycle = :lifecycle, payment_status = :payment, fulfilment = :fulfilment, state = :state,
              refund_id = :refund, timeline = timeline || :told, version = version + 1,
              check_at = case when :lifecycle = 'pending' then check_at end
            where id = :id and lifecycle = :lifecycleBefore and payment_status = :paymentBefore
              and fulfilment = :fulfilmentBefore and refund_id is not distinct from :refundBefore
            returning version""";

    private static final String EDIT = """
            update orders set note_sealed = :note, address_sealed = :address, timeline = timeline || :told,
              version = version + 1
            where id = :id""";

    private static final String ITEMS = """
            select o.id, o.number, o.state, o.currency, o.email_sealed, o.total, o.customer_id, o.created_at,
              (select sum(l.quantity) from order_lines l where l.order_id = o.id) as item_count
            from orders o where\s""";

    private static final String LATEST = ITEMS + "true order by o.created_at desc, o.id desc limit :limit";

    private static final String COUNT = "select count(*) from orders o where ";

    // Waiting for the provider is waiting for somebody else.
    private static final String WAITING = COUNT + "o.state = :state and o.refund_id is null";

    private static final String SALES = """
            select date_trunc('hour', o.created_at, 'UTC') as hour, count(*) as orders, sum(l.units) as units,
              sum(case when o.payment_status = 'refunded' then 0 else o.total end)::bigint as revenue
            from orders o
              cross join lateral (select sum(quantity) as units from order_lines where order_id = o.id) l
            where o.created_at >= :from and o.created_at < :to and o.currency = :currency
              and o.lifecycle in ('confirmed', 'completed')
            group by 1 order by 1""";

    private static final String CLAIM_UNSETTLED = """
            update orders set check_at = :leaseUntil
            where id in (select id from orders where check_at <= :now order by check_at limit :most for update skip locked)
            returning id""";

    private static final String COUNT_UNSETTLED = "select count(*) from orders where check_at is not null";

    private static final String REFERENCES = """
            select variant_id as thing, count(*) as number from order_lines
            where variant_id = any(:things) group by variant_id""";

    private final Database database;
    private final PersonalData personal;
    private final Clock clock;

    OrderStore(Database database, PersonalData personal, Clock clock) {
        this.database = database;
        this.personal = personal;
        this.clock = clock;
    }

    /// @throws dev.cartwright.kernel.Problem 409 `conflict` if a variant was deleted since it was priced
    void insert(Order order, Instant checkAt) {
        var lines = order.lines();
        var amounts = order.amounts();
        References.unlessGone(() -> database.with(handle -> handle.createUpdate(INSERT)
                .bind("id", order.id())
                .bind("number", order.number())
                .bind("cart", order.cart())
                .bind("customer", order.customer())
                .bind("lifecycle", order.stand().lifecycle().text())
                .bind("payment", order.stand().payment().text())
                .bind("fulfilment", order.stand().fulfilment().text())
                .bind("state", order.state().text())
                .bind("note", personal.sealOrNull(order.note()))
                .bind("timeline", Json.of(order.timeline()))
                .bind("currency", amounts.total().currency().getCurrencyCode())
                .bind("email", personal.seal(order.buyer().email()))
                .bind("emailHash", personal.hash(order.buyer().email()))
                .bind("address", sealed(order.buyer().address()))
                .bind("method", order.buyer().shippingMethod())
                .bind("subtotal", amounts.subtotal().minor())
                .bind("discount", amounts.discount().minor())
                .bind("shipping", amounts.shipping().minor())
                .bind("tax", amounts.tax().minor())
                .bind("total", amounts.total().minor())
                .bind("now", order.createdAt())
                .bind("checkAt", checkAt)
                .bind("lineIds", each(lines, line -> line.id().value(), UUID[]::new))
                .bind("positions", IntStream.range(0, lines.size()).boxed().toArray(Integer[]::new))
                .bind("variants", each(lines, line -> line.variant().value(), UUID[]::new))
                .bind("products", each(lines, line -> line.product().value(), UUID[]::new))
                .bind("skus", each(lines, OrderLine::sku, String[]::new))
                .bind("titles", each(lines, OrderLine::title, String[]::new))
                .bind("options", each(lines, line -> Json.of(line.options()).text(), String[]::new))
                .bind("quantities", each(lines, line -> line.quantity().value(), Integer[]::new))
                .bind("unitPrices", each(lines, line -> line.unitPrice().minor(), Long[]::new))
                .bind("lineTotals", each(lines, line -> line.total().minor(), Long[]::new))
                .execute()));
    }

    /// The order without its payment, which the payments own.
    Optional<Order> find(OrderId id, Payment payment) {
        return read(FIND, id, payment);
    }

    /// As [#find(OrderId, Payment)], and nobody else changes it until the transaction ends.
    Optional<Order> lock(OrderId id, Payment payment) {
        return read(LOCK, id, payment);
    }

    private Optional<Order> read(String sql, OrderId id, Payment payment) {
        var currency = payment.amount().currency();
        return database.with(handle -> {
            var lines = handle.createQuery(LINES)
                    .bind("id", id)
                    .map((row, context) -> line(row, currency))
                    .list();
            return handle.createQuery(sql)
                    .bind("id", id)
                    .map((row, context) -> order(row, lines, payment))
                    .findOne();
        });
    }

    /// The version that it has now; empty if it does not stand as it did in `before`.
    Optional<Integer> move(Order before, Order after) {
        var was = before.stand();
        var is = after.stand();
        return database.with(handle -> handle.createQuery(MOVE)
                .bind("id", after.id())
                .bind("lifecycle", is.lifecycle().text())
                .bind("payment", is.payment().text())
                .bind("fulfilment", is.fulfilment().text())
                .bind("state", is.state().text())
                .bind("refund", is.refund())
                .bind("told", told(before, after))
                .bind("lifecycleBefore", was.lifecycle().text())
                .bind("paymentBefore", was.payment().text())
                .bind("fulfilmentBefore", was.fulfilment().text())
                .bind("refundBefore", was.refund())
                .map((row, context) -> row.getInt("version"))
                .findOne());
    }

    /// Of a locked order.
    void edit(Order before, Order after) {
        database.with(handle -> handle.createUpdate(EDIT)
                .bind("id", after.id())
                .bind("note", personal.sealOrNull(after.note()))
                .bind("address", sealed(after.buyer().address()))
                .bind("told", told(before, after))
                .execute());
    }

    /// What the timeline has gained.
    private static Json told(Order before, Order after) {
        return Json.of(after.timeline()
                .subList(before.timeline().size(), after.timeline().size()));
    }

    List<OrderItemView> list(OrderQuery query, Window<OrderItemView> window) {
        var conditions = window.narrow(conditions(query));
        return database.with(handle -> conditions
                .bind(handle.createQuery(ITEMS + conditions.sql() + window.order()))
                .bind("limit", window.limit())
                .map((row, context) -> item(row))
                .list());
    }

    long count(OrderQuery query) {
        var conditions = conditions(query);
        return database.with(handle -> conditions
                .bind(handle.createQuery(COUNT + conditions.sql()))
                .mapTo(Long.class)
                .one());
    }

    private Conditions conditions(OrderQuery query) {
        return new Conditions()
                .and(
                        "o.state = :state",
                        "state",
                        query.state() == null ? null : query.state().text())
                .and("o.email_hash = :email", "email", personal.hashOrNull(query.email()))
                .and("o.number = :number", "number", query.number())
                .and("o.customer_id = :customer", "customer", query.customer())
                .and("o.created_at >= :from", "from", query.createdFrom())
                .and("o.created_at < :to", "to", query.createdTo());
    }

    List<OrderItemView> latest(int most) {
        return database.with(handle -> handle.createQuery(LATEST)
                .bind("limit", most)
                .map((row, context) -> item(row))
                .list());
    }

    long waiting(OrderState state) {
        return database.with(handle -> handle.createQuery(WAITING)
                .bind("state", state.text())
                .mapTo(Long.class)
                .one());
    }

    List<SalesFigure> sales(Instant from, Instant to, Currency currency) {
        return database.with(handle -> handle.createQuery(SALES)
                .bind("from", from)
                .bind("to", to)
                .bind("currency", currency.getCurrencyCode())
                .map((row, context) -> new SalesFigure(
                        Columns.instant(row, "hour"),
                        row.getLong("orders"),
                        Columns.money(row, "revenue", currency),
                        row.getLong("units")))
                .list());
    }

    private OrderItemView item(ResultSet row) throws SQLException {
        return new OrderItemView(
                Columns.id(row, "id", OrderId::new),
                row.getString("number"),
                row.getString("state"),
                personal.open(row.getBytes("email_sealed")),
                Columns.money(row, "total", Columns.currency(row)),
                row.getInt("item_count"),
                Columns.idOrNull(row, "customer_id", UserId::new),
                Columns.instant(row, "created_at"));
    }

    /// Orders that are due for a look, for this caller alone until `leaseUntil`.
    List<OrderId> claimUnsettled(Instant leaseUntil, int most) {
        return database.with(handle -> handle.createQuery(CLAIM_UNSETTLED)
                .bind("now", clock.instant())
                .bind("leaseUntil", leaseUntil)
                .bind("most", most)
                .map((row, context) -> Columns.id(row, "id", OrderId::new))
                .list());
    }

    int countUnsettled() {
        return database.with(handle ->
                handle.createQuery(COUNT_UNSETTLED).mapTo(Integer.class).one());
    }

    Map<UUID, Map<String, Integer>> countReferencesTo(Collection<? extends Id> things) {
        return database.with(handle -> handle
                .createQuery(REFERENCES)
                .bindArray("things", UUID.class, things.stream().map(Id::value).toList())
                .map((row, context) ->
                        Map.entry(row.getObject("thing", UUID.class), Map.of("orders", row.getInt("number"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private byte[] sealed(Address address) {
        return personal.seal(Json.of(address).text());
    }

    private static <T> T[] each(List<OrderLine> lines, Function<OrderLine, T> column, IntFunction<T[]> array) {
        return lines.stream().map(column).toArray(array);
    }

    private Order order(ResultSet row, List<OrderLine> lines, Payment payment) throws SQLException {
        var currency = Columns.currency(row);
        return new Order(
                Columns.id(row, "id", OrderId::new),
                row.getString("number"),
                Columns.id(row, "cart_id", CartId::new),
                Columns.idOrNull(row, "customer_id", UserId::new),
                new Stand(
                        Lifecycle.valueOf(constant(row, "lifecycle")),
                        PaymentStatus.valueOf(constant(row, "payment_status")),
                        FulfilmentStatus.valueOf(constant(row, "fulfilment")),
                        Columns.idOrNull(row, "refund_id", RefundId::new)),
                new Order.Buyer(
                        personal.open(row.getBytes("email_sealed")),
                        new Json(personal.open(row.getBytes("address_sealed"))).as(Address.class),
                        row.getString("shipping_method")),
                personal.openOrNull(row.getBytes("note_sealed")),
                lines,
                new Order.Amounts(
                        Columns.money(row, "subtotal", currency),
                        Columns.money(row, "discount", currency),
                        Columns.money(row, "shipping", currency),
                        Columns.money(row, "tax", currency),
                        Columns.money(row, "total", currency)),
                payment,
                List.of(Columns.json(row, "timeline").as(TimelineEntry[].class)),
                row.getInt("version"),
                Columns.instant(row, "created_at"));
    }

    @SuppressWarnings("unchecked")
    private static OrderLine line(ResultSet row, Currency currency) throws SQLException {
        return new OrderLine(
                Columns.id(row, "id", LineId::new),
                Columns.id(row, "variant_id", VariantId::new),
                Columns.id(row, "product_id", ProductId::new),
                row.getString("sku"),
                row.getString("title"),
                Columns.json(row, "options").as(LinkedHashMap.class),
                new Quantity(row.getInt("quantity")),
                Columns.money(row, "unit_price", currency),
                Columns.money(row, "total", currency));
    }

    private static String constant(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }
}
