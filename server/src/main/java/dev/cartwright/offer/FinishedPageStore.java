package dev.cartwright.offer;

import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.ListingFilter;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.FoundRow;
import dev.cartwright.platform.db.PipelinedDatabase;
import dev.cartwright.platform.db.Question;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tables `finished_pages` and `name_changes`.
@Singleton
class FinishedPageStore {
    // A page holds as long as everything does that it was written of.
    private static final String FIND = """
            select f.body, f.tags, f.version,
                   (select string_agg(s.variant_id || ' ' || s.available, ',') from stock_to_sell s
                    where s.variant_id = any(f.variants)) as stock
            from products_on_sale p
            join finished_pages f on f.product_id = p.id and f.version = p.version and f.currency = :currency and f.form = :form
              and f.names = (select number from name_changes)
            join product_ratings r on r.product_id = p.id and r.market = :market and r.currency = f.currency
              and r.rating_count = f.rating_count and r.rating is not distinct from f.rating
            where\s""";

    private static final String BY_SLUG = FIND + "p.slug = :key";

    private static final String BY_ID = FIND + "p.id = :key";

    // Of two who write at once, the one who knows more stays.
    private static final String SAVE = """
            insert into finished_pages
              (product_id, currency, form, version, names, rating, rating_count, variants, tags, body)
            values (:product, :currency, :form, :version, :names, :rating, :ratingCount, :variants, :tags, :body)
            on conflict (product_id, currency) do update set
              form = excluded.form, version = excluded.version, names = excluded.names, rating = excluded.rating,
              rating_count = excluded.rating_count, variants = excluded.variants, tags = excluded.tags,
              body = excluded.body
            where (finished_pages.version, finished_pages.names) <= (excluded.version, excluded.names)""";

    private final Database database;
    private final PipelinedDatabase pipelined;

    FinishedPageStore(Database database, PipelinedDatabase pipelined) {
        this.database = database;
        this.pipelined = pipelined;
    }

    /// A page that holds, and how much there is of its variants now.
    ///
    /// @param tags as [Origin] was written with
    record Found(String text, int version, List<String> tags, Map<String, Integer> stock) {}

    /// What a page was written of, beside the stock.
    ///
    /// @param rating in thousandths
    /// @param tags of [dev.cartwright.platform.cache.Tags]: what it says something about
    record Origin(
            ProductId product,
            int version,
            long names,
            @Nullable Integer rating,
            int ratingCount,
            List<String> tags) {}

    boolean canBeAsked() {
        return pipelined.isThere();
    }

    /// For the event loop.
    Future<Optional<Found>> ask(Key key, Currency currency, String form) {
        var values = Map.of(
                "currency",
                currency.getCurrencyCode(),
                "form",
                form,
                "market",
                ListingFilter.MARKET,
                "key",
                key.id() == null ? key.slug() : key.id());
        return pipelined.one(new Question(key.id() == null ? BY_SLUG : BY_ID, values), FinishedPageStore::found);
    }

    void save(Origin origin, Currency currency, String form, FinishedPage page) {
        database.with(handle -> handle.createUpdate(SAVE)
                .bind("product", origin.product())
                .bind("version", origin.version())
                .bind("names", origin.names())
                .bind("rating", origin.rating())
                .bind("ratingCount", origin.ratingCount())
                .bind("tags", String.join(" ", origin.tags()))
                .bind("currency", currency.getCurrencyCode())
                .bind("form", form)
                .bindArray(
                        "variants",
                        UUID.class,
                        page.variants().stream().map(VariantId::value).toList())
                .bind("body", page.text())
                .execute());
    }

    private static Found found(FoundRow row) {
        return new Found(
                row.text("body"),
                row.integer("version"),
                List.of(row.text("tags").split(" ")),
                stock(row.textOrNull("stock")));
    }

    /// @param stock a variant and a number for each place that keeps some of it
    private static Map<String, Integer> stock(@Nullable String stock) {
        if (stock == null) return Map.of();
        var numbers = new HashMap<String, Integer>();
        for (var place : stock.split(",")) {
            int space = place.indexOf(' ');
            numbers.merge(place.substring(0, space), Integer.valueOf(place.substring(space + 1)), Integer::sum);
        }
        return numbers;
    }
}
