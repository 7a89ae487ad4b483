package dev.cartwright.order;

import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.LineId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.Quantity;
import dev.cartwright.kernel.UserId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.payment.Payment;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Json;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The tables `orders` and `order_lines`.
@Singleton
class OrderStore {
    private static final String INSERT = """
            with placed as (
              insert into orders (id, number, cart_id, customer_id, lifecycle, payment_status, fulfilment, currency, email, shipping_address,
                shipping_method, subtotal, discount, shipping, tax, total, created_at, check_at)
              values (:id, :number, :cart, :customer, :lifecycle, :payment, :fulfilment, :currency, :email, :address,
                :method, :subtotal, :discount, :shipping, :tax, :total, :now, :checkAt)
            )
            insert into order_lines
              (order_id, id, position, variant_id, product_id, sku, title, options, quantity, unit_price, total)
            select :id, l.* from unnest(cast(:lineIds as uuid[]), cast(:positions as integer[]), cast(:variants as uuid[]),
                cast(:products as uuid[]), cast(:skus as text[]), cast(:titles as text[]), cast(:options as jsonb[]),
                cast(:quantities as integer[]), cast(:unitPrices as bigint[]), cast(:lineTotals as bigint[])) as l""";

    private static final String FIND = """
            select id, number, cart_id, customer_id, lifecycle, payment_status, fulfilment, currency, email, shipping_address,
              shipping_method, subtotal, discount, shipping, tax, total, version, created_at
            from orders where id = :id""";

    private static final String LINES = """
            select id, variant_id, product_id, sku, title, options, quantity, unit_price, total
            from order_lines where order_id = :id order by position""";

    // The guard is the lifecycle that the decision was made on: whoever comes second changes nothing.
    private static final String SETTLE = """
            update orders set lifecycle = :lifecycle, payment_status = :payment, check_at = null, version = :version
            where id = :id and lifecycle = 'pending'""";

    private static final String CLAIM_UNSETTLED = """
            update orders set check_at = :leaseUntil
            where id in (select id from orders where check_at <= :now order by check_at limit :most for update skip locked)
            returning id""";

    private static final String REFERENCES = """
            select variant_id as thing, count(*) as number from order_lines
            where variant_id = any(:things) group by variant_id""";

    private final Database database;
    private final Clock clock;

    OrderStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(Order order, Instant checkAt) {
        var lines = order.lines();
        var amounts = order.amounts();
        database.with(handle -> handle.createUpdate(INSERT)
                .bind("id", order.id())
                .bind("number", order.number())
                .bind("cart", order.cart())
                .bind("customer", order.customer())
                .bind("lifecycle", order.lifecycle().text())
                .bind("payment", order.paymentStatus().text())
                .bind("fulfilment", order.fulfilment().text())
                .bind("currency", amounts.total().currency().getCurrencyCode())
                .bind("email", order.buyer().email())
                .bind("address", Json.of(order.buyer().address()))
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
                .execute());
    }

    /// The order without its payment, which the payments own.
    Optional<Order> find(OrderId id, Payment payment) {
        var currency = payment.amount().currency();
        return database.with(handle -> {
            var lines = handle.createQuery(LINES)
                    .bind("id", id)
                    .map((row, context) -> line(row, currency))
                    .list();
            return handle.createQuery(FIND)
                    .bind("id", id)
                    .map((row, context) -> order(row, lines, payment))
                    .findOne();
        });
    }

    /// False if it was settled before.
    boolean settle(Order order) {
        return database.with(handle -> handle.createUpdate(SETTLE)
                        .bind("id", order.id())
                        .bind("lifecycle", order.lifecycle().text())
                        .bind("payment", order.paymentStatus().text())
                        .bind("version", order.version())
                        .execute())
                == 1;
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

    Map<UUID, Map<String, Integer>> countReferencesTo(Collection<? extends Id> things) {
        return database.with(handle -> handle
                .createQuery(REFERENCES)
                .bindArray("things", UUID.class, things.stream().map(Id::value).toList())
                .map((row, context) ->
                        Map.entry(row.getObject("thing", UUID.class), Map.of("orders", row.getInt("number"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static <T> T[] each(
            List<OrderLine> lines, Function<OrderLine, T> column, java.util.function.IntFunction<T[]> array) {
        return lines.stream().map(column).toArray(array);
    }

    private static Order order(ResultSet row, List<OrderLine> lines, Payment payment) throws SQLException {
        var currency = Columns.currency(row);
        return new Order(
                Columns.id(row, "id", OrderId::new),
                row.getString("number"),
                Columns.id(row, "cart_id", CartId::new),
                Columns.idOrNull(row, "customer_id", UserId::new),
                Lifecycle.valueOf(constant(row, "lifecycle")),
                PaymentStatus.valueOf(constant(row, "payment_status")),
                FulfilmentStatus.valueOf(constant(row, "fulfilment")),
                new Order.Buyer(
                        row.getString("email"),
                        Columns.json(row, "shipping_address").as(Address.class),
                        row.getString("shipping_method")),
                lines,
                new Order.Amounts(
                        Columns.money(row, "subtotal", currency),
                        Columns.money(row, "discount", currency),
                        Columns.money(row, "shipping", currency),
                        Columns.money(row, "tax", currency),
                        Columns.money(row, "total", currency)),
                payment,
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
                Columns.json(row, "options").as(java.util.LinkedHashMap.class),
                new Quantity(row.getInt("quantity")),
                Columns.money(row, "unit_price", currency),
                Columns.money(row, "total", currency));
    }

    private static String constant(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }
}
