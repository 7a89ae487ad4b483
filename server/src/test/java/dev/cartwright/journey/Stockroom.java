package dev.cartwright.journey;

import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.Uuid7;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// The shelf behind the counter: tests set how much is there, and count what the database says.
@Singleton
public class Stockroom {
    private final Database database;
    private final Clock clock;

    Stockroom(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A variant that keeps stock, has exactly so many pieces, and that no other test uses.
    public VariantId variantWith(int pieces) {
        var product = Uuid7.at(clock.instant());
        var variant = Uuid7.at(clock.instant());
        database.with(handle -> {
            handle.createUpdate("""
                    insert into products (id, slug, type, title, state, created_at)
                    values (:id, cast(:id as text), 'book', 'A book for a test', 'active', '2000-01-01')""").bind("id", product).execute();
            handle.createUpdate("""
                    insert into variants (id, product_id, sku, name, position, weight_grams, stock_kept, in_stock)
                    values (:id, :product, cast(:id as text), 'Paperback', 0, 300, true, true)""")
                    .bind("id", variant)
                    .bind("product", product)
                    .execute();
            handle.createUpdate("insert into prices (variant_id, currency, amount) values (:id, 'USD', 1250)")
                    .bind("id", variant)
                    .execute();
            handle.createUpdate("""
                            insert into listings (product_id, market, currency, state, slug, type, title, attributes, authors,
                              author_ids, own_category_ids, category_ids, supplier_ids, formats, search, lowest_price,
                              highest_price, variant_ids, in_stock_ids, unlimited, created_at)
                            values (:id, 'default', 'USD', 'active', cast(:id as text), 'book', 'A book for a test', '{}', '[]',
                              '{}', '{}', '{}', '{}', '{}', 'a book for a test', 1250, 1250, array[:variant], array[:variant], false, '2000-01-01')""")
                    .bind("id", product)
                    .bind("variant", variant)
                    .execute();
            handle.createUpdate("""
                    insert into stock_items (variant_id, product_id, title, sku, name, options)
                    values (:id, :product, 'A book for a test', cast(:id as text), 'Paperback', '{}')""")
                    .bind("id", variant)
                    .bind("product", product)
                    .execute();
            var location = handle.createQuery("select id from locations limit 1")
                    .mapTo(UUID.class)
                    .one();
            handle.createUpdate("insert into stock (variant_id, location_id, on_hand) values (:id, :location, :pieces)")
                    .bind("id", variant)
                    .bind("location", location)
                    .bind("pieces", pieces)
                    .execute();
            return handle.createUpdate("""
                    insert into stock_history
                      (id, variant_id, location_id, on_hand_change, reserved_change, reason, actor, created_at)
                    values (gen_random_uuid(), :id, :location, :pieces, 0, 'received', 'test', now())""")
                    .bind("id", variant)
                    .bind("location", location)
                    .bind("pieces", pieces)
                    .execute();
        });
        return new VariantId(variant);
    }

    public int available(VariantId variant) {
        return number("select available from stock where variant_id = :id", variant);
    }

    public int onHand(VariantId variant) {
        return number("select on_hand from stock where variant_id = :id", variant);
    }

    public int ordersOf(VariantId variant, String lifecycle) {
        return database.with(handle -> handle.createQuery("""
                        select count(*) from orders o join order_lines l on l.order_id = o.id
                        where l.variant_id = :id and o.lifecycle = :lifecycle""")
                .bind("id", variant.value())
                .bind("lifecycle", lifecycle)
                .mapTo(Integer.class)
                .one());
    }

    /// What a cart's row tells of a person; empty if there is no such row.
    public List<String> remainsOf(String cart) {
        return database.with(handle -> handle.createQuery("""
                        select state || case when email_sealed is null and email_hash is null and address_sealed is null
                          and note_sealed is null then ', nothing of the person' else ', something' end
                        from carts where id = :id""")
                .bind("id", CartId.parse(cart).orElseThrow())
                .mapTo(String.class)
                .list());
    }

    /// Variants whose stock is not what its history adds up to: always none.
    public List<String> wrongBooks() {
        return database.with(
                handle -> handle.createQuery("""
                        select s.variant_id::text from stock s
                        left join (select variant_id, location_id, sum(on_hand_change) as on_hand, sum(reserved_change) as reserved
                                   from stock_history group by variant_id, location_id) h using (variant_id, location_id)
                        where s.on_hand <> coalesce(h.on_hand, 0) or s.reserved <> coalesce(h.reserved, 0)""").mapTo(String.class).list());
    }

    private int number(String sql, VariantId variant) {
        return database.with(handle -> handle.createQuery(sql)
                .bind("id", variant.value())
                .mapTo(Integer.class)
                .one());
    }
}
