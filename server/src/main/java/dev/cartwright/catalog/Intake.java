package dev.cartwright.catalog;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.media.Image;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The goods entrance: many new things at once, all or none.
public interface Intake {
    /// Whether the shop has no product at all.
    boolean isEmpty();

    /// Adds active products and lists them. What keeps stock counts as run out until the stock says otherwise.
    void addProducts(List<NewProduct> products);

    /// @param authors in the order of the title page
    record NewProduct(
            ProductId id,
            String slug,
            String type,
            String title,
            String description,
            Map<String, Object> attributes,
            @Nullable Image image,
            Instant createdAt,
            List<AuthorId> authors,
            List<CategoryId> categories,
            List<NewVariant> variants) {}

    /// @param options what it differs by from its siblings, for instance `format: paperback`
    /// @param stockKept false for what never runs out
    record NewVariant(
            VariantId id,
            String sku,
            String name,
            Map<String, String> options,
            int weightGrams,
            @Nullable SupplierId supplier,
            boolean stockKept,
            Money price) {}
}
