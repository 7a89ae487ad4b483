package dev.cartwright.offer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.author.Authors;
import dev.cartwright.catalog.Catalog;
import dev.cartwright.catalog.Product;
import dev.cartwright.catalog.Product.Variant;
import dev.cartwright.catalog.ProductForm;
import dev.cartwright.catalog.Products;
import dev.cartwright.catalog.Products.Kind;
import dev.cartwright.category.Branch;
import dev.cartwright.category.Categories;
import dev.cartwright.inventory.Inventory;
import dev.cartwright.inventory.Inventory.Described;
import dev.cartwright.inventory.Inventory.Item;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.Listings;
import dev.cartwright.listing.Named;
import dev.cartwright.listing.ProductState;
import dev.cartwright.platform.http.IfMatch;
import dev.cartwright.platform.security.Permissions;
import dev.cartwright.supplier.Suppliers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Brings together what a product is and how much of it there is.
@ApplicationScoped
class OfferService {
    private final Catalog catalog;
    private final Products products;
    private final Authors authors;
    private final Categories categories;
    private final Suppliers suppliers;
    private final Listings listings;
    private final Inventory inventory;
    private final FinishedPages pages;
    private final Currency currency;

    OfferService(
            Catalog catalog,
            Products products,
            Authors authors,
            Categories categories,
            Suppliers suppliers,
            Listings listings,
            Inventory inventory,
            FinishedPages pages,
            @ConfigProperty(name = "cartwright.currency") Currency currency) {
        this.catalog = catalog;
        this.products = products;
        this.authors = authors;
        this.categories = categories;
        this.suppliers = suppliers;
        this.listings = listings;
        this.inventory = inventory;
        this.pages = pages;
        this.currency = currency;
    }

    /// A product and what is shown of it.
    record Offer(Product product, ProductView view) {
        /// Everything that its page says something about, the product itself excepted.
        Stream<Id> shown() {
            return Stream.of(
                            product.authors().stream().map(Named::id),
                            product.categories().stream().flatMap(Branch::ids),
                            product.variants().stream()
                                    .flatMap(variant -> Stream.ofNullable(variant.supplier()))
                                    .map(Named::id),
                            Stream.ofNullable(product.publisher()).map(Named::id))
                    .flatMap(ids -> ids);
        }

        boolean isForEverybody() {
            return product.state() == ProductState.ACTIVE;
        }

        BookView book() {
            return BookView.of(product, view);
        }
    }

    Listed<ProductItemView> list(ProductListQuery query, Caller caller) {
        Permissions.demand(caller, Act.READ_CATALOGUE);
        if (query.filter().state() != ProductState.ACTIVE) {
            Permissions.demand(caller, Act.READ_DRAFTS);
        }
        var page = listings.page(query.lookedUp(authors, categories, suppliers));
        return Listed.of(page, stock(Listed.scarce(page)), ProductItemView::of);
    }

    /// The page of what is on sale, kept for whoever asks next.
    FinishedPages.Page finish(Offer read) {
        return pages.write(read);
    }

    Offer read(String idOrSlug, Kind kind, Caller caller) {
        Permissions.demand(caller, Act.READ_CATALOGUE);
        return catalog.product(idOrSlug, caller.may(Act.READ_DRAFTS))
                .filter(product -> kind == Kind.PRODUCT || product.type().equals("book"))
                .map(this::offer)
                .orElseThrow(() -> CommonProblem.notFound(kind == Kind.BOOK ? "book" : "product"));
    }

    @Transactional
    Offer create(ProductForm wanted, Caller caller) {
        Permissions.demand(caller, Act.WRITE_CATALOGUE);
        return written(products.create(wanted, caller));
    }

    @Transactional
    Offer replace(String idOrSlug, Kind kind, IfMatch match, ProductForm wanted, Caller caller) {
        Permissions.demand(caller, Act.WRITE_CATALOGUE);
        return written(products.replace(idOrSlug, kind, match, wanted, caller));
    }

    @Transactional
    Offer patch(String idOrSlug, Kind kind, IfMatch match, JsonNode patch, Caller caller) {
        Permissions.demand(caller, Act.WRITE_CATALOGUE);
        return written(products.patch(idOrSlug, kind, match, patch, caller));
    }

    @Transactional
    void delete(String idOrSlug, Kind kind, IfMatch match, Caller caller) {
        Permissions.demand(caller, Act.WRITE_CATALOGUE);
        products.delete(idOrSlug, kind, match, caller);
    }

    private Offer written(ProductId id) {
        var product = catalog.product(id.text(), true).orElseThrow();
        inventory.describe(List.of(new Described(product.id(), product.title(), kept(product))));
        return offer(product);
    }

    private static List<Item> kept(Product product) {
        return product.variants().stream()
                .filter(Variant::stockKept)
                .map(variant -> new Item(variant.id(), variant.sku(), variant.name(), variant.options()))
                .toList();
    }

    private Offer offer(Product product) {
        return new Offer(product, ProductView.of(product, currency));
    }

    private Map<VariantId, Integer> stock(List<VariantId> variants) {
        return variants.isEmpty() ? Map.of() : inventory.available(variants);
    }
}
