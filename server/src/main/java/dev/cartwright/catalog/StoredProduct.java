package dev.cartwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.catalog.Intake.NewProduct;
import dev.cartwright.catalog.Intake.NewVariant;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.Slugged;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.ProductState;
import dev.cartwright.media.Image;
import dev.cartwright.platform.db.Json;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A product as its own tables know it: of authors, categories and suppliers only the ids.
///
/// @param version of the row as it was read; one more after a change
record StoredProduct(
        ProductId id,
        String slug,
        String type,
        String title,
        String description,
        ProductState state,
        Map<String, Object> attributes,
        @Nullable Image image,
        Seo seo,
        @Nullable String isbn13,
        @Nullable SupplierId publisher,
        List<AuthorId> authors,
        List<CategoryId> categories,
        List<Variant> variants,
        Instant createdAt,
        int version)
        implements Slugged<StoredProduct> {

    /// @param price null without one in the store's currency
    /// @param inStock whether there is some, as far as the inventory has told; says nothing where none is kept
    record Variant(
            VariantId id,
            String sku,
            String name,
            Map<String, String> options,
            @Nullable Money price,
            int weightGrams,
            @Nullable String barcode,
            @Nullable SupplierId supplier,
            boolean stockKept,
            boolean inStock) {

        boolean canBeHad() {
            return !stockKept || inStock;
        }

        static Variant of(NewVariant variant) {
            return new Variant(
                    variant.id(),
                    variant.sku(),
                    variant.name(),
                    variant.options(),
                    variant.price(),
                    variant.weightGrams(),
                    null,
                    variant.supplier(),
                    variant.stockKept(),
                    variant.inStock());
        }

        /// What only the one that is there knows, it keeps.
        Variant over(@Nullable Variant there) {
            return there == null
                    ? this
                    : new Variant(
                            id,
                            sku,
                            name,
                            options,
                            price,
                            weightGrams,
                            there.barcode(),
                            supplier == null ? there.supplier() : supplier,
                            stockKept,
                            there.inStock());
        }

        static List<Variant> list(JsonNode stored, Currency currency) {
            return StreamSupport.stream(stored.spliterator(), false)
                    .map(one -> of(one, currency))
                    .toList();
        }

        private static Variant of(JsonNode one, Currency currency) {
            var supplier = text(one, "supplier");
            return new Variant(
                    new VariantId(UUID.fromString(one.path("id").asText())),
                    one.path("sku").asText(),
                    one.path("name").asText(),
                    new Json(one.path("options").toString()).texts(),
                    one.path("amount").isNumber() ? new Money(one.path("amount").asLong(), currency) : null,
                    one.path("weightGrams").asInt(),
                    text(one, "barcode"),
                    supplier == null ? null : new SupplierId(UUID.fromString(supplier)),
                    one.path("stockKept").asBoolean(),
                    one.path("inStock").asBoolean());
        }

        private static @Nullable String text(JsonNode one, String member) {
            return one.path(member).isTextual() ? one.path(member).asText() : null;
        }
    }

    /// How many there are of each variant, of an array with a member for each place that keeps some.
    static Map<VariantId, Integer> stock(JsonNode stored) {
        return StreamSupport.stream(stored.spliterator(), false)
                .collect(Collectors.toMap(
                        one -> new VariantId(
                                UUID.fromString(one.path("variant_id").asText())),
                        one -> one.path("available").asInt(),
                        Integer::sum));
    }

    /// As nobody of the staff has touched it yet.
    static StoredProduct of(NewProduct product) {
        return new StoredProduct(
                product.id(),
                product.slug(),
                product.type(),
                product.title(),
                product.description(),
                ProductState.ACTIVE,
                product.attributes(),
                product.image(),
                Seo.NONE,
                product.isbn13(),
                null,
                product.authors(),
                product.categories(),
                product.variants().stream().map(Variant::of).toList(),
                product.createdAt(),
                1);
    }

    /// What is given of it, over what there is.
    StoredProduct changedBy(NewProduct product) {
        var merged = new LinkedHashMap<>(attributes);
        merged.putAll(product.attributes());
        var known = variants.stream().collect(Collectors.toMap(Variant::id, Function.identity()));
        var given =
                product.variants().stream().map(variant -> Variant.of(variant).over(known.get(variant.id())));
        var kept = product.variants().stream().map(NewVariant::id).toList();
        var others = variants.stream().filter(variant -> !kept.contains(variant.id()));
        return new StoredProduct(
                id,
                slug,
                type,
                product.title(),
                description,
                state,
                merged,
                product.image() == null ? image : product.image(),
                seo,
                product.isbn13() == null ? isbn13 : product.isbn13(),
                publisher,
                product.authors(),
                product.categories(),
                Stream.concat(given, others).toList(),
                createdAt,
                version);
    }

    /// Those that can be sold: with a price.
    List<Variant> offered() {
        return variants.stream().filter(variant -> variant.price() != null).toList();
    }

    /// Everybody it is bought from, its publisher as well.
    Stream<SupplierId> suppliers() {
        return Stream.concat(Stream.ofNullable(publisher), suppliersOfVariants());
    }

    Stream<SupplierId> suppliersOfVariants() {
        return variants.stream().flatMap(variant -> Stream.ofNullable(variant.supplier()));
    }

    /// Its own row with its authors and categories, as the database takes many of them in one statement.
    Map<String, @Nullable Object> row() {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id.value());
        row.put("slug", slug);
        row.put("type", type);
        row.put("title", title);
        row.put("description", description);
        row.put("state", state.text());
        row.put("attributes", attributes);
        row.put("image", image);
        row.put("seoTitle", seo.title());
        row.put("seoDescription", seo.description());
        row.put("isbn13", isbn13);
        row.put("publisher", publisher == null ? null : publisher.value());
        row.put("createdAt", createdAt);
        row.put("authors", authors.stream().map(AuthorId::value).toList());
        row.put("categories", categories.stream().map(CategoryId::value).toList());
        return row;
    }

    /// Its variants as the database takes them, all in one statement.
    List<Map<String, @Nullable Object>> rows() {
        return IntStream.range(0, variants.size())
                .mapToObj(at -> row(variants.get(at), at))
                .toList();
    }

    private Map<String, @Nullable Object> row(Variant variant, int at) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", variant.id().value());
        row.put("product", id.value());
        row.put("sku", variant.sku());
        row.put("name", variant.name());
        row.put("position", at);
        row.put("options", variant.options());
        row.put("weightGrams", variant.weightGrams());
        row.put("barcode", variant.barcode());
        row.put(
                "supplier",
                variant.supplier() == null ? null : variant.supplier().value());
        row.put("stockKept", variant.stockKept());
        row.put("inStock", variant.inStock());
        var price = variant.price();
        row.put("currency", price == null ? null : price.currency().getCurrencyCode());
        row.put("amount", price == null ? null : price.minor());
        return row;
    }

    @Override
    public StoredProduct withSlug(String other) {
        return with(other, isbn13);
    }

    StoredProduct withoutIsbn() {
        return with(slug, null);
    }

    private StoredProduct with(String otherSlug, @Nullable String otherIsbn) {
        return new StoredProduct(
                id,
                otherSlug,
                type,
                title,
                description,
                state,
                attributes,
                image,
                seo,
                otherIsbn,
                publisher,
                authors,
                categories,
                variants,
                createdAt,
                version);
    }
}
