package dev.cartwright.catalog;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.kernel.VariantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The goods entrance: many new things at once, all or none.
public interface Intake {
    /// Whether the shop has no product at all.
    boolean isEmpty();

    void addAuthors(List<NewAuthor> authors);

    /// Parents come before their children.
    void addCategories(List<NewCategory> categories);

    /// Adds active products and lists them. What keeps stock counts as run out until the stock says otherwise.
    void addProducts(List<NewProduct> products);

    /// @param born a year, negative before Christ; so is `died`
    record NewAuthor(
            AuthorId id,
            String slug,
            String name,
            @Nullable Integer born,
            @Nullable Integer died,
            String biography) {}

    /// @param position its place among all categories
    record NewCategory(
            CategoryId id,
            String slug,
            String name,
            String description,
            @Nullable CategoryId parent,
            int position) {}

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
