package dev.cartwright.offer;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.db.PipelinedDatabase;
import dev.cartwright.platform.db.Question;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a list of products asks of others, on the event loop: the views `named_categories`, `named_authors`,
/// `named_suppliers` and `stock_to_sell`.
@Singleton
class AskedListStore {
    private static final String BY_ID = "id = :key";
    private static final String BY_SLUG = "slug = :key";
    private static final String CATEGORY = "select id from named_categories where ";
    private static final String AUTHOR = "select id from named_authors where ";
    private static final String SUPPLIER = "select id from named_suppliers where ";

    private static final String STOCK = """
            select variant_id, sum(available) as available from stock_to_sell
            where variant_id = any(:variants) group by variant_id""";

    private final PipelinedDatabase pipelined;

    AskedListStore(PipelinedDatabase pipelined) {
        this.pipelined = pipelined;
    }

    boolean canBeAsked() {
        return pipelined.isThere();
    }

    Future<Optional<CategoryId>> category(Key key) {
        return named(CATEGORY, key, CategoryId::new);
    }

    Future<Optional<AuthorId>> author(Key key) {
        return named(AUTHOR, key, AuthorId::new);
    }

    Future<Optional<SupplierId>> supplier(Key key) {
        return named(SUPPLIER, key, SupplierId::new);
    }

    private <I extends Id> Future<Optional<I>> named(String things, Key key, Function<UUID, I> type) {
        var question = key.id() == null
                ? new Question(things + BY_SLUG, Map.of("key", key.slug()))
                : new Question(things + BY_ID, Map.of("key", key.id()));
        return pipelined.one(question, row -> type.apply(row.uuid("id")));
    }

    /// How many of each can be bought, over all places; one without stock of its own is left out.
    Future<Map<VariantId, Integer>> stock(List<VariantId> variants) {
        if (variants.isEmpty()) return Future.succeededFuture(Map.of());
        var ids = variants.stream().map(VariantId::value).toArray(UUID[]::new);
        return pipelined
                .all(
                        new Question(STOCK, Map.of("variants", ids)),
                        row -> Map.entry(
                                new VariantId(row.uuid("variant_id")), Math.toIntExact(row.number("available"))))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
