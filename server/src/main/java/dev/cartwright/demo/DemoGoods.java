package dev.cartwright.demo;

import dev.cartwright.author.Authors.NewAuthor;
import dev.cartwright.catalog.Intake.NewProduct;
import dev.cartwright.catalog.Intake.NewVariant;
import dev.cartwright.category.Categories.NewCategory;
import dev.cartwright.demo.DemoCatalogue.DemoAuthor;
import dev.cartwright.demo.DemoCatalogue.DemoBook;
import dev.cartwright.demo.DemoCatalogue.DemoVariant;
import dev.cartwright.inventory.Inventory.Described;
import dev.cartwright.inventory.Inventory.Item;
import dev.cartwright.inventory.Inventory.Received;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.Histogram;
import dev.cartwright.media.Covers;
import dev.cartwright.media.Image;
import dev.cartwright.supplier.Suppliers.NewSupplier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The demo catalogue as the shop's features take it, with an id for everything.
record DemoGoods(
        List<NewSupplier> suppliers,
        List<NewCategory> categories,
        List<NewAuthor> authors,
        List<NewProduct> products,
        List<Received> stock) {

    /// So much older is each book than the one before it in the file.
    private static final Duration APART = Duration.ofHours(7);

    static DemoGoods of(DemoCatalogue catalogue, Covers covers, Instant now) {
        var making = new Making(catalogue, covers, now);
        catalogue.suppliers().forEach(one -> {
            var id = SupplierId.at(now);
            making.supplierIds.put(one.slug(), id);
            making.suppliers.add(new NewSupplier(id, one.slug(), one.name(), one.email()));
        });
        catalogue.categories().forEach(one -> {
            var id = CategoryId.at(now);
            var parent = one.parent() == null ? null : known(making.categoryIds, one.parent());
            making.categoryIds.put(one.slug(), id);
            making.categories.add(
                    new NewCategory(id, one.slug(), one.name(), one.description(), parent, making.categories.size()));
        });
        catalogue.authors().forEach(one -> {
            var id = AuthorId.at(now);
            making.authorIds.put(one.slug(), id);
            making.authors.add(new NewAuthor(id, one.slug(), one.name(), one.born(), one.died(), one.biography()));
        });
        catalogue.books().forEach(making::add);
        return new DemoGoods(making.suppliers, making.categories, making.authors, making.products, making.stock);
    }

    /// What stock is kept of, in the words of the catalogue.
    List<Described> kept() {
        return products.stream()
                .map(product -> new Described(
                        product.id(),
                        product.title(),
                        product.variants().stream()
                                .filter(NewVariant::stockKept)
                                .map(variant ->
                                        new Item(variant.id(), variant.sku(), variant.name(), variant.options()))
                                .toList()))
                .toList();
    }

    private static final class Making {
        private final Covers covers;
        private final Instant now;
        private final Currency currency;
        private final Map<String, String> authorNames;
        private final Map<String, SupplierId> supplierIds = new LinkedHashMap<>();
        private final Map<String, CategoryId> categoryIds = new LinkedHashMap<>();
        private final Map<String, AuthorId> authorIds = new LinkedHashMap<>();
        private final List<NewSupplier> suppliers = new ArrayList<>();
        private final List<NewCategory> categories = new ArrayList<>();
        private final List<NewAuthor> authors = new ArrayList<>();
        private final List<NewProduct> products = new ArrayList<>();
        private final List<Received> stock = new ArrayList<>();

        Making(DemoCatalogue catalogue, Covers covers, Instant now) {
            this.covers = covers;
            this.now = now;
            currency = Currency.getInstance(catalogue.currency());
            authorNames = catalogue.authors().stream().collect(Collectors.toMap(DemoAuthor::slug, DemoAuthor::name));
        }

        void add(DemoBook book) {
            var created = now.minus(APART.multipliedBy(products.size()));
            products.add(new NewProduct(
                    ProductId.at(created),
                    book.slug(),
                    "book",
                    book.title(),
                    book.description(),
                    attributes(book),
                    covers.url(book.slug())
                            .map(url -> new Image(url, alt(book), Covers.WIDTH, Covers.HEIGHT))
                            .orElse(null),
                    null,
                    Histogram.NONE,
                    created,
                    book.authors().stream().map(slug -> known(authorIds, slug)).toList(),
                    book.categories().stream()
                            .map(slug -> known(categoryIds, slug))
                            .toList(),
                    book.variants().stream().map(this::variant).toList()));
        }

        private NewVariant variant(DemoVariant variant) {
            var id = VariantId.at(now);
            var kept = variant.stock();
            if (kept != null && kept > 0) {
                stock.add(new Received(id, kept));
            }
            return new NewVariant(
                    id,
                    variant.sku(),
                    name(variant.format()),
                    Map.of("format", variant.format()),
                    variant.weightGrams(),
                    known(supplierIds, variant.supplier()),
                    kept != null,
                    kept != null && kept > 0,
                    Money.of(variant.price(), currency));
        }

        private String alt(DemoBook book) {
            var by = book.authors().stream()
                    .map(slug -> known(authorNames, slug))
                    .collect(Collectors.joining(" and "));
            return "Cover of " + book.title() + " by " + by;
        }

        private static String name(String format) {
            return format.substring(0, 1).toUpperCase(Locale.ROOT) + format.substring(1);
        }

        private static Map<String, Object> attributes(DemoBook book) {
            var attributes = new LinkedHashMap<String, Object>();
            attributes.put("firstLine", book.firstLine());
            attributes.put("year", book.year());
            attributes.put("pages", book.pages());
            attributes.put("language", book.language());
            attributes.put("originalLanguage", book.originalLanguage());
            if (book.translator() != null) {
                attributes.put("translator", book.translator());
            }
            attributes.put("subjects", book.subjects());
            attributes.put("motif", book.motif());
            return attributes;
        }
    }

    private static <T> T known(Map<String, T> all, String slug) {
        return Objects.requireNonNull(
                all.get(slug), () -> "the demo catalogue refers to '" + slug + "', which it does not have");
    }
}
