package dev.cartwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.category.Branch;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.Named;
import dev.cartwright.listing.Rating;
import dev.cartwright.media.Image;
import dev.cartwright.platform.db.Json;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        List<Branch> categories,
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

    static Product of(
            CatalogStore.Stored stored, Rating rating, Map<AuthorId, Named> authors, Map<CategoryId, Branch> branches) {
        return new Product(
                stored.id(),
                stored.slug(),
                stored.type(),
                stored.title(),
                stored.description(),
                stored.attributes(),
                stored.image(),
                rating,
                stored.authors().stream()
                        .map(authors::get)
                        .filter(Objects::nonNull)
                        .toList(),
                stored.categories().stream()
                        .map(branches::get)
                        .filter(Objects::nonNull)
                        .toList(),
                stored.variants(),
                stored.createdAt());
    }
}
