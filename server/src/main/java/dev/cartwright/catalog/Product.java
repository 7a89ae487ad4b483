package dev.cartwright.catalog;

import dev.cartwright.category.Branch;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.Named;
import dev.cartwright.listing.ProductState;
import dev.cartwright.listing.Rating;
import dev.cartwright.media.Image;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A product with all that its page says.
///
/// @param attributes what its type knows of it: a book's year, pages, language, first line, …
/// @param isbn10 the form before 2007, if it ever had one; only of books, as isbn13 and publisher
/// @param variants with a price in the store's currency, in the order they are offered
/// @param version grows with every change
/// @param names grows whenever an author, a category or a supplier, one of its own or not, gets another name or place
public record Product(
        ProductId id,
        String slug,
        String type,
        String title,
        String description,
        ProductState state,
        Map<String, Object> attributes,
        @Nullable Image image,
        Seo seo,
        @Nullable String isbn10,
        @Nullable String isbn13,
        @Nullable Named publisher,
        Rating rating,
        List<Named> authors,
        List<Branch> categories,
        List<Variant> variants,
        Instant createdAt,
        int version,
        long names) {

    /// @param options what it differs by from its siblings
    /// @param stockKept false for what never runs out
    /// @param available how many can be bought, wherever they are; zero where no stock is kept
    public record Variant(
            VariantId id,
            String sku,
            String name,
            Map<String, String> options,
            Money price,
            int weightGrams,
            @Nullable String barcode,
            @Nullable Named supplier,
            boolean stockKept,
            int available) {
        static Variant of(
                StoredProduct.Variant stored, Map<SupplierId, Named> suppliers, Map<VariantId, Integer> stock) {
            return new Variant(
                    stored.id(),
                    stored.sku(),
                    stored.name(),
                    stored.options(),
                    Objects.requireNonNull(stored.price()),
                    stored.weightGrams(),
                    stored.barcode(),
                    stored.supplier() == null ? null : suppliers.get(stored.supplier()),
                    stored.stockKept(),
                    stock.getOrDefault(stored.id(), 0));
        }
    }

    static Product of(
            StoredProduct stored,
            Rating rating,
            Map<AuthorId, Named> authors,
            Map<CategoryId, Branch> branches,
            Map<SupplierId, Named> suppliers,
            Map<VariantId, Integer> stock,
            long names) {
        var isbn13 = stored.isbn13();
        return new Product(
                stored.id(),
                stored.slug(),
                stored.type(),
                stored.title(),
                stored.description(),
                stored.state(),
                stored.attributes(),
                stored.image(),
                stored.seo(),
                isbn13 == null ? null : new Isbn(isbn13).isbn10(),
                isbn13,
                stored.publisher() == null ? null : suppliers.get(stored.publisher()),
                rating,
                stored.authors().stream()
                        .map(authors::get)
                        .filter(Objects::nonNull)
                        .toList(),
                stored.categories().stream()
                        .map(branches::get)
                        .filter(Objects::nonNull)
                        .toList(),
                stored.offered().stream()
                        .map(variant -> Variant.of(variant, suppliers, stock))
                        .toList(),
                stored.createdAt(),
                stored.version(),
                names);
    }
}
