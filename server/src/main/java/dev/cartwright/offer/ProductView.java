package dev.cartwright.offer;

import dev.cartwright.catalog.Product;
import dev.cartwright.catalog.Seo;
import dev.cartwright.category.Branch;
import dev.cartwright.inventory.Inventory;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.Named;
import dev.cartwright.listing.Rating;
import dev.cartwright.media.Image;
import dev.cartwright.platform.once.Versioned;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A product with everything its page shows.
@Schema(name = "Product", description = "A product with everything its page shows.")
public record ProductView(
        ProductId id,
        @Schema(examples = "moby-dick") String slug,

        @Schema(description = "What kind of product it is.", examples = "book")
        String type,

        @Schema(examples = "Moby-Dick") String title,
        @Schema(description = "Plain text.") String description,

        @Schema(
                description = "Who gets to see it: anything but `active` is seen by staff only.",
                enumeration = {"draft", "active", "archived"},
                examples = "active")
        String state,

        @Schema(description = "The lowest price of its variants; zero for a draft that has none yet.")
        Money price,

        @Schema(description = "Whether some variant costs more.")
        boolean priceVaries,

        Rating rating,
        @Nullable Image image,

        @Schema(description = "In the order of the title page.")
        List<Named> authors,

        List<CategoryInView> categories,

        @Schema(description = "Whether some variant can be bought.")
        boolean available,

        @Schema(description = "What can be put into a cart.")
        List<VariantView> variants,

        @Schema(
                description = "What its type knows of it: a book's year, pages, language, first line, …",
                examples =
                        "{\"year\": 1851, \"pages\": 635, \"language\": \"en\", \"firstLine\": \"Call me Ishmael.\"}")
        Map<String, Object> attributes,

        Seo seo,
        Instant createdAt,

        @Schema(description = "Grows with every change; the entity tag begins with it.", minimum = "1", examples = "3")
        int version)
        implements Versioned {

    /// A category of the product, with its way from the root.
    @Schema(name = "ProductCategory", description = "A category of the product, with its way from the root.")
    public record CategoryInView(
            CategoryId id,
            @Schema(examples = "gothic") String slug,
            @Schema(examples = "Gothic tales") String name,

            @Schema(description = "From the root down to its parent.")
            List<Named> ancestors) {}

    /// A product in one choice of its options.
    @Schema(name = "Variant", description = "A product in one choice of its options: what can be put into a cart.")
    public record VariantView(
            VariantId id,
            @Schema(examples = "MOBY-DICK-PB") String sku,
            @Schema(examples = "Paperback") String name,

            @Schema(description = "What it differs by from its siblings.", examples = "{\"format\": \"paperback\"}")
            Map<String, String> options,

            Money price,

            @Schema(
                    description = "How many can be bought; 999 where no stock is kept. May lag an order by a second.",
                    minimum = "0",
                    examples = "12")
            int available,

            @Schema(description = "What it weighs when it is sent.", minimum = "0", examples = "320")
            int weightGrams,

            @Schema(description = "As it is scanned.", examples = "9780142437247") @Nullable
            String barcode,

            @Schema(description = "False for what never runs out.")
            boolean stockKept,

            @Schema(description = "Whom it is bought from.") @Nullable
            Named supplier) {}

    static ProductView of(Product product, Currency currency) {
        var variants = product.variants().stream().map(ProductView::variant).toList();
        var prices = variants.isEmpty()
                ? List.of(Money.zero(currency))
                : variants.stream()
                        .map(VariantView::price)
                        .sorted(Comparator.naturalOrder())
                        .toList();
        return new ProductView(
                product.id(),
                product.slug(),
                product.type(),
                product.title(),
                product.description(),
                product.state().text(),
                prices.getFirst(),
                !prices.getFirst().equals(prices.getLast()),
                product.rating(),
                product.image(),
                product.authors(),
                product.categories().stream().map(ProductView::category).toList(),
                variants.stream().anyMatch(variant -> variant.available() > 0),
                variants,
                product.attributes(),
                product.seo(),
                product.createdAt(),
                product.version());
    }

    private static VariantView variant(Product.Variant variant) {
        return new VariantView(
                variant.id(),
                variant.sku(),
                variant.name(),
                variant.options(),
                variant.price(),
                variant.stockKept() ? variant.available() : Inventory.PLENTY,
                variant.weightGrams(),
                variant.barcode(),
                variant.stockKept(),
                variant.supplier());
    }

    private static CategoryInView category(Branch category) {
        var self = category.self();
        return new CategoryInView(new CategoryId(self.id().value()), self.slug(), self.name(), category.ancestors());
    }
}
