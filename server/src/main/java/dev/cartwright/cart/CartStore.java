package dev.cartwright.cart;

import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.CartToken;
import dev.cartwright.kernel.LineId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.Quantity;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Json;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tables `carts` and `cart_tokens`. A cart's lines are part of its row: whoever locks the row reads the lines as
/// they are.
@Singleton
class CartStore {
    private static final String COLUMNS = """
            c.id, c.currency, c.order_id, c.email, c.shipping_address, c.shipping_method, c.lines, c.version,
            c.created_at, c.updated_at""";

    private static final String INSERT = """
            with made as (
              insert into carts
                (id, currency, state, email, shipping_address, shipping_method, lines, created_at, updated_at)
              values (:id, :currency, 'open', :email, :address, :method, :lines, :now, :now)
            )
            insert into cart_tokens (digest, cart_id, created_at) values (:digest, :id, :now)""";

    private static final String INSERT_TOKEN =
            "insert into cart_tokens (digest, cart_id, created_at) values (:digest, :cart, :now)";

    private static final String IS_OWNER =
            "select exists (select from cart_tokens where digest = :digest and cart_id = :cart)";

    private static final String FIND = "select " + COLUMNS + " from carts c where c.id = :cart";

    private static final String FIND_OWNED = "select " + COLUMNS + """
             from carts c where c.id = :cart
              and exists (select from cart_tokens t where t.cart_id = c.id and t.digest = :digest)""";

    private static final String LOCK_OWNED = FIND_OWNED + " for update of c";

    private static final String CURRENT = "select cart_id from cart_tokens where digest = :digest";

    private static final String SAVE = """
            update carts set email = :email, shipping_address = :address, shipping_method = :method, lines = :lines,
              version = version + 1, updated_at = :now
            where id = :id and state = 'open' and version = :version""";

    private static final String CLOSE = """
            update carts set state = 'ordered', order_id = :order, email = :email, shipping_address = :address,
              shipping_method = :method, version = version + 1, updated_at = :now
            where id = :id and state = 'open'""";

    private static final String REOPEN = """
            update carts set state = 'open', order_id = null, version = version + 1, updated_at = :now
            where id = :cart and state = 'ordered' and order_id = :order""";

    private final Database database;
    private final Clock clock;

    CartStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(Cart cart, CartToken token) {
        database.with(handle -> handle.createUpdate(INSERT)
                .bind("id", cart.id())
                .bind("currency", cart.currency().getCurrencyCode())
                .bind("email", cart.delivery().email())
                .bind("address", jsonOrNull(cart.delivery().address()))
                .bind("method", cart.delivery().method())
                .bind("lines", lines(cart))
                .bind("digest", token.digest())
                .bind("now", cart.createdAt())
                .execute());
    }

    void insertToken(CartId cart, CartToken token) {
        database.with(handle -> handle.createUpdate(INSERT_TOKEN)
                .bind("digest", token.digest())
                .bind("cart", cart)
                .bind("now", clock.instant())
                .execute());
    }

    boolean isOwner(CartId cart, CartToken token) {
        return database.with(handle -> handle.createQuery(IS_OWNER)
                .bind("digest", token.digest())
                .bind("cart", cart)
                .mapTo(Boolean.class)
                .one());
    }

    Optional<Cart> find(CartId cart) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("cart", cart)
                .map((row, context) -> cart(row))
                .findOne());
    }

    Optional<Cart> findOwned(CartId cart, CartToken token) {
        return owned(FIND_OWNED, cart, token);
    }

    Optional<Cart> lockOwned(CartId cart, CartToken token) {
        return owned(LOCK_OWNED, cart, token);
    }

    Optional<CartId> current(CartToken token) {
        return database.with(handle -> handle.createQuery(CURRENT)
                .bind("digest", token.digest())
                .map((row, context) -> Columns.id(row, "cart_id", CartId::new))
                .findOne());
    }

    /// False if it was closed or changed since it was read.
    boolean save(Cart cart) {
        return database.with(handle -> handle.createUpdate(SAVE)
                        .bind("id", cart.id())
                        .bind("email", cart.delivery().email())
                        .bind("address", jsonOrNull(cart.delivery().address()))
                        .bind("method", cart.delivery().method())
                        .bind("lines", lines(cart))
                        .bind("version", cart.version())
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    boolean close(Cart cart, OrderId order) {
        return database.with(handle -> handle.createUpdate(CLOSE)
                        .bind("id", cart.id())
                        .bind("order", order)
                        .bind("email", cart.delivery().email())
                        .bind("address", jsonOrNull(cart.delivery().address()))
                        .bind("method", cart.delivery().method())
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    boolean reopen(CartId cart, OrderId order) {
        return database.with(handle -> handle.createUpdate(REOPEN)
                        .bind("cart", cart)
                        .bind("order", order)
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    private Optional<Cart> owned(String sql, CartId cart, CartToken token) {
        return database.with(handle -> handle.createQuery(sql)
                .bind("cart", cart)
                .bind("digest", token.digest())
                .map((row, context) -> cart(row))
                .findOne());
    }

    /// How a line lies in the row's JSON.
    private record StoredLine(UUID id, UUID variant, int quantity) {}

    private static Json lines(Cart cart) {
        return Json.of(cart.lines().stream()
                .map(line -> new StoredLine(
                        line.id().value(),
                        line.variant().value(),
                        line.quantity().value()))
                .toList());
    }

    private static List<Cart.Line> lines(Json stored) {
        return Arrays.stream(stored.as(StoredLine[].class))
                .map(line -> new Cart.Line(
                        new LineId(line.id()), new VariantId(line.variant()), new Quantity(line.quantity())))
                .toList();
    }

    private static Cart cart(ResultSet row) throws SQLException {
        var address = Columns.jsonOrNull(row, "shipping_address");
        var delivery = new Cart.Delivery(
                row.getString("email"),
                address == null ? null : address.as(Address.class),
                row.getString("shipping_method"));
        return new Cart(
                Columns.id(row, "id", CartId::new),
                Columns.currency(row),
                Columns.idOrNull(row, "order_id", OrderId::new),
                delivery,
                lines(Columns.json(row, "lines")),
                row.getInt("version"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }

    private static @Nullable Json jsonOrNull(@Nullable Address address) {
        return address == null ? null : Json.of(address);
    }
}
