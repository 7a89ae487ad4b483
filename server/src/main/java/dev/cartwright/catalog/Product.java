package dev.cartwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.db.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A product with all that its page says, except its stock.
///
/// @param type `book` for now
/// @param attributes what its type knows of it: a book's year, pages, language, first line, …
/// @param variants with a price in the store's currency, in the order they are offered
public record Product(
        ProductId id,
        String slug,
        String type,
        String title,
        String description,
        Map<String, Object> attributes,
        @Nullable Image image,
        Rating rating,
        List<Named> authors,
        List<Category> categories,
        List<Variant> variants,
        Instant createdAt) {

    /// @param options what it differs by from its siblings
    /// @param stockKept false for what never runs out
    public record Variant(
            VariantId id, String sku, String name, Map<String, String> options, Money price, boolean stockKept) {
        static List<Variant> list(JsonNode stored, Currency currency) {
            return StreamSupport.stream(stored.spliterator(), false)
                    .map(one -> new Variant(
                            new VariantId(UUID.fromString(one.path("id").asText())),
                            one.path("sku").asText(),
                            one.path("name").asText(),
                            new Json(one.path("options").toString()).texts(),
                            new Money(one.path("amount").asLong(), currency),
                            one.path("stockKept").asBoolean()))
                    .toList();
        }
    }

    /// @param ancestors from the root down to its parent
    public record Category(Named self, List<Named> ancestors) {
        /// From rows of (leaf, step up), each leaf's own row last.
        static List<Category> list(JsonNode stored) {
            var branches = new LinkedHashMap<String, List<Named>>();
            stored.forEach(step -> branches.computeIfAbsent(step.path("leaf").asText(), leaf -> new ArrayList<>())
                    .add(Named.of(step, CategoryId::new)));
            return branches.values().stream()
                    .map(branch -> new Category(branch.getLast(), List.copyOf(branch.subList(0, branch.size() - 1))))
                    .toList();
        }
    }

    Product with(Rating given) {
        return new Product(
                id, slug, type, title, description, attributes, image, given, authors, categories, variants, createdAt);
    }
}
