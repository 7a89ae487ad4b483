package dev.cartwright.catalog;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.Histogram;
import dev.cartwright.media.Image;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The goods entrance: many new things at once, all or none.
public interface Intake {
    /// Whether the shop has no product at all.
    boolean isEmpty();

    /// Adds active products and lists them.
    ///
    /// @throws IllegalArgumentException if a slug is taken
    void addProducts(List<NewProduct> products);

    /// For each of these slugs the first like it that is free, and that none before it gets.
    List<String> freeSlugs(List<String> wanted);

    /// The variants of these products by their SKUs; whatever is locked so stays as it is to the end of the
    // transaction.
    Map<ProductId, Map<String, VariantId>> lockedVariants(Collection<ProductId> products);

    /// Changes products that are there as somebody of the staff would: title, authors, categories, variants and prices,
    // and
    /// those attributes, that picture, that number and those ratings that are given. Everything else stays,
    // variants of
    /// other SKUs and what is in stock included. Whoever calls it has locked them.
    ///
    /// @return those of their variants whose stock is kept, as they are now
    Map<ProductId, List<KeptVariant>> changeProducts(List<NewProduct> products);

    /// @param authors in the order of the title page
    /// @param ratings from elsewhere
    record NewProduct(
            ProductId id,
            String slug,
            String type,
            String title,
            String description,
            Map<String, Object> attributes,
            @Nullable Image image,
            @Nullable String isbn13,
            Histogram ratings,
            Instant createdAt,
            List<AuthorId> authors,
            List<CategoryId> categories,
            List<NewVariant> variants) {}

    /// @param options what it differs by from its siblings, for instance `format: paperback`
    /// @param stockKept false for what never runs out
    /// @param inStock whether some of it is received in this very transaction; otherwise it counts as run out until
    // the
    /// stock says something else
    record NewVariant(
            VariantId id,
            String sku,
            String name,
            Map<String, String> options,
            int weightGrams,
            @Nullable SupplierId supplier,
            boolean stockKept,
            boolean inStock,
            Money price) {}

    record KeptVariant(VariantId id, String sku, String name, Map<String, String> options) {}
}
