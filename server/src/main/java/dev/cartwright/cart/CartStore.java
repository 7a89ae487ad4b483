package dev.cartwright.cart;

import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.CartToken;
import dev.cartwright.kernel.LineId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.Quantity;
import dev.cartwright.kernel.UserId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Json;
import dev.cartwright.platform.security.PersonalData;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/// The tables `carts` and `cart_tokens`. A cart's lines are part of its row: whoever locks the row reads the lines as
/// they are.
@Singleton
class CartStore {
    private static final String COLUMNS = """
            c.id, c.currency, c.user_id, c.order_id, c.merged_into, c.email_sealed, c.address_sealed, c.shipping_method,
            c.note_sealed, c.lines, c.version, c.created_at, c.updated_at""";

    private static final String INSERT = """
            with made as (
              insert into carts (id, currency, user_id, state, email_sealed, email_hash, address_sealed, shipping_method,
                note_sealed, lines, created_at, updated_at)
              values (:id, :currency, :owner, 'open', :email, :emailHash, :address, :method, :note, :lines, :now, :now)
            )
            insert into cart_tokens (digest, cart_id, created_at) values (:digest, :id, :now)""";

    private static final String INSERT_TOKEN =
            "insert into cart_tokens (digest, cart_id, created_at) values (:digest, :cart, :now)";

    private static final String FIND = "select " + COLUMNS + " from carts c where c.id = :cart";

    // What belongs to an account opens to nobody else, whoever has a token of it.
    private static final String OWNED = """
            c.id = :cart and case when c.user_id is null
              then exists (select from cart_tokens t where t.cart_id = c.id and t.digest = :digest)
              else c.user_id = :user end""";

    private static final String IS_OWNER = "select exists (select from carts c where " + OWNED + ")";

    private static final String FIND_OWNED = "select " + COLUMNS + " from carts c where " + OWNED;

    private static final String LOCK_OWNED = FIND_OWNED + " for update";

    private static final String CURRENT_BY_TOKEN = """
            select coalesce(c.merged_into, c.id) as id from cart_tokens t join carts c on c.id = t.cart_id
            where t.digest = :digest and (c.user_id is null or c.user_id = :user)""";

    // One that can be filled, if there is one; else the one that was ordered last.
    private static final String CURRENT_OF = """
            select id from carts where user_id = :user and state <> 'merged' order by state = 'open' desc, id desc limit 1""";

    private static final String LOCK_TO_MERGE = "select " + COLUMNS + " from carts c" + """
            \s
            where c.id = any (array(
                select cart_id from cart_tokens where digest = :digest
                union all
                (select id from carts where user_id = :user and state = 'open' order by id desc limit 1)))
              and c.state = 'open' and (c.user_id is null or c.user_id = :user)
            order by c.id for update""";

    private static final String SAVE = """
            update carts set user_id = :owner, email_sealed = :email, email_hash = :emailHash, address_sealed = :address,
              shipping_method = :method, note_sealed = :note, lines = :lines, version = version + 1, updated_at = :now
            where id = :id and state = 'open' and version = :version""";

    private static final String MERGED = """
            update carts set state = 'merged', merged_into = :successor, user_id = :owner, email_sealed = null,
              email_hash = null, address_sealed = null, note_sealed = null, lines = '[]', version = version + 1,
              updated_at = :now
            where id = :id and state = 'open' and version = :version""";

    private static final String CLOSE = """
            update carts set state = 'ordered', order_id = :order, user_id = :owner, email_sealed = :email,
              email_hash = :emailHash, address_sealed = :address, shipping_method = :method, version = version + 1,
              updated_at = :now
            where id = :id and state = 'open'""";

    private static final String REOPEN = """
            update carts set state = 'open', order_id = null, version = version + 1, updated_at = :now
            where id = :cart and state = 'ordered' and order_id = :order""";

    private static final String FORGET_UNCHANGED = """
            delete from carts where id in (
              select id from carts
              where state <> 'ordered' and (updated_at < :customers or user_id is null and updated_at < :guests)
              order by updated_at limit :most for update skip locked)""";

    private static final String FORGET_OF = "delete from carts where user_id = :user and state <> 'ordered'";

    private static final String BLANK_OF = """
            update carts set email_sealed = null, email_hash = null, address_sealed = null, note_sealed = null,
              version = version + 1
            where user_id = :user""";

    private final Database database;
    private final PersonalData personal;
    private final Clock clock;

    CartStore(Database database, PersonalData personal, Clock clock) {
        this.database = database;
        this.personal = personal;
        this.clock = clock;
    }

    void insert(Cart cart, CartToken token) {
        database.with(handle -> written(handle.createUpdate(INSERT), cart)
                .bind("currency", cart.currency().getCurrencyCode())
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

    boolean isOwner(CartId cart, Caller caller) {
        return database.with(handle -> asking(handle.createQuery(IS_OWNER), caller)
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

    Optional<Cart> findOwned(CartId cart, Caller caller) {
        return owned(FIND_OWNED, cart, caller);
    }

    Optional<Cart> lockOwned(CartId cart, Caller caller) {
        return owned(LOCK_OWNED, cart, caller);
    }

    /// The cart that the caller's token leads to.
    Optional<CartId> currentByToken(Caller caller) {
        return database.with(handle -> asking(handle.createQuery(CURRENT_BY_TOKEN), caller)
                .map((row, context) -> Columns.id(row, "id", CartId::new))
                .findOne());
    }

    Optional<CartId> currentOf(UserId user) {
        return database.with(handle -> handle.createQuery(CURRENT_OF)
                .bind("user", user)
                .map((row, context) -> Columns.id(row, "id", CartId::new))
                .findOne());
    }

    /// A guest's cart and the open one of a user, as far as they are there, locked in the order of their ids.
    List<Cart> lockToMerge(CartToken guest, UserId user) {
        return database.with(handle -> handle.createQuery(LOCK_TO_MERGE)
                .bind("digest", guest.digest())
                .bind("user", user)
                .map((row, context) -> cart(row))
                .list());
    }

    /// False if it was closed or changed since it was read.
    boolean save(Cart cart) {
        return database.with(handle -> written(handle.createUpdate(SAVE), cart)
                        .bind("lines", lines(cart))
                        .bind("version", cart.version())
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    /// Nothing is left of it but its id, which leads to the one that took it in.
    boolean merged(Cart cart, Cart successor) {
        return database.with(handle -> handle.createUpdate(MERGED)
                        .bind("id", cart.id())
                        .bind("successor", successor.id())
                        .bind("owner", successor.owner())
                        .bind("version", cart.version())
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    boolean close(Cart cart, OrderId order) {
        return database.with(handle -> written(handle.createUpdate(CLOSE), cart)
                        .bind("order", order)
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

    /// How many have gone of those that nobody ordered and nobody has changed since these moments.
    int forgetUnchanged(Instant guests, Instant customers, int most) {
        return database.with(handle -> handle.createUpdate(FORGET_UNCHANGED)
                .bind("guests", guests)
                .bind("customers", customers)
                .bind("most", most)
                .execute());
    }

    /// The user's carts are gone; what of them was ordered keeps its lines alone. The user's row is locked.
    void forgetOf(UserId user) {
        database.with(handle -> {
            handle.createUpdate(FORGET_OF).bind("user", user).execute();
            return handle.createUpdate(BLANK_OF).bind("user", user).execute();
        });
    }

    private Optional<Cart> owned(String sql, CartId cart, Caller caller) {
        return database.with(handle -> asking(handle.createQuery(sql), caller)
                .bind("cart", cart)
                .map((row, context) -> cart(row))
                .findOne());
    }

    private static Query asking(Query query, Caller caller) {
        return query.bind("digest", caller.cartToken().map(CartToken::digest).orElse(null))
                .bind("user", caller.user().orElse(null));
    }

    private Update written(Update update, Cart cart) {
        var delivery = cart.delivery();
        var address = delivery.address();
        return update.bind("id", cart.id())
                .bind("owner", cart.owner())
                .bind("email", personal.sealOrNull(delivery.email()))
                .bind("emailHash", personal.hashOrNull(delivery.email()))
                .bind(
                        "address",
                        address == null ? null : personal.seal(Json.of(address).text()))
                .bind("method", delivery.method())
                .bind("note", personal.sealOrNull(cart.note()));
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

    private Cart cart(ResultSet row) throws SQLException {
        var address = personal.openOrNull(row.getBytes("address_sealed"));
        var delivery = new Cart.Delivery(
                personal.openOrNull(row.getBytes("email_sealed")),
                address == null ? null : new Json(address).as(Address.class),
                row.getString("shipping_method"));
        return new Cart(
                Columns.id(row, "id", CartId::new),
                Columns.currency(row),
                Columns.idOrNull(row, "user_id", UserId::new),
                Columns.idOrNull(row, "order_id", OrderId::new),
                Columns.idOrNull(row, "merged_into", CartId::new),
                delivery,
                personal.openOrNull(row.getBytes("note_sealed")),
                lines(Columns.json(row, "lines")),
                row.getInt("version"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
