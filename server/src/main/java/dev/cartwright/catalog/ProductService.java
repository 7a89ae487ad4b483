package dev.cartwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.audit.Audit;
import dev.cartwright.author.Authors;
import dev.cartwright.category.Categories;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.ListingRow;
import dev.cartwright.listing.Listings;
import dev.cartwright.listing.ProductState;
import dev.cartwright.listing.Rating;
import dev.cartwright.platform.db.References;
import dev.cartwright.platform.events.Events;
import dev.cartwright.platform.http.IfMatch;
import dev.cartwright.platform.http.MergePatch;
import dev.cartwright.platform.security.Permissions;
import dev.cartwright.platform.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What staff change of the goods.
@ApplicationScoped
class ProductService implements Products {
    private static final String KIND = "product";

    private final CatalogStore store;
    private final ProductShape shape;
    private final Authors authors;
    private final Categories categories;
    private final Listings listings;
    private final References references;
    private final MergePatch patches;
    private final Audit audit;
    private final Events events;
    private final Currency currency;
    private final Clock clock;

    ProductService(
            CatalogStore store,
            ProductShape shape,
            Authors authors,
            Categories categories,
            Listings listings,
            References references,
            MergePatch patches,
            Audit audit,
            Events events,
            @ConfigProperty(name = "cartwright.currency") Currency currency,
            Clock clock) {
        this.store = store;
        this.shape = shape;
        this.authors = authors;
        this.categories = categories;
        this.listings = listings;
        this.references = references;
        this.patches = patches;
        this.audit = audit;
        this.events = events;
        this.currency = currency;
        this.clock = clock;
    }

    @Override
    @Transactional
    public ProductId create(ProductForm wanted, Caller caller) {
        Permissions.demand(caller, Act.WRITE_CATALOGUE);
        var draft = wanted.over(null);
        var shaped = shape.of(draft, nothingYet(draft));
        demandFree(shaped);
        var listed = listed(shaped);
        var created = References.unlessGone(() -> {
            var added = Slug.add(shaped, draft.slug(), slug -> store.similar(List.of(slug)), store::add);
            store.save(List.of(added));
            listings.apply(List.of(listed.apply(added)));
            return added;
        });
        audit.wrote(caller, Act.WRITE_CATALOGUE, created.id(), null, created);
        events.publish(new ProductEvent.ProductCreated(created.id(), created.version()));
        return created.id();
    }

    @Override
    @Transactional
    public ProductId replace(String idOrSlug, Kind kind, IfMatch match, ProductForm wanted, Caller caller) {
        return change(idOrSlug, kind, match, caller, before -> wanted);
    }

    @Override
    @Transactional
    public ProductId patch(String idOrSlug, Kind kind, IfMatch match, JsonNode patch, Caller caller) {
        return change(idOrSlug, kind, match, caller, before -> patched(kind, before, patch));
    }

    @Override
    @Transactional
    public void delete(String idOrSlug, Kind kind, IfMatch match, Caller caller) {
        Permissions.demand(caller, Act.WRITE_CATALOGUE);
        var before = locked(idOrSlug, kind, match);
        var variants = before.variants().stream().map(StoredProduct.Variant::id).toList();
        demandUnused(variants, KIND);
        References.demandLocked(
                references.delete(before.id(), KIND, () -> {
                    listings.remove(before.id());
                    store.dropVariants(variants);
                    return store.delete(before);
                }),
                before.id());
        audit.wrote(caller, Act.WRITE_CATALOGUE, before.id(), before, null);
        events.publish(new ProductEvent.ProductDeleted(before.id(), before.version() + 1));
    }

    private ProductId change(
            String idOrSlug, Kind kind, IfMatch match, Caller caller, Function<StoredProduct, ProductForm> wanted) {
        Permissions.demand(caller, Act.WRITE_CATALOGUE);
        var before = locked(idOrSlug, kind, match);
        var after = shape.of(wanted.apply(before).over(ProductForm.Known.of(before)), before);
        demandFree(after);
        drop(before, after);
        var listed = listed(after);
        References.unlessGone(() -> {
            References.demandLocked(store.change(after), before.id());
            store.dropAuthorsAndCategories(List.of(after.id()));
            store.save(List.of(after));
            listings.apply(List.of(listed.apply(after)));
            return after;
        });
        audit.wrote(caller, Act.WRITE_CATALOGUE, after.id(), before, after);
        events.publish(new ProductEvent.ProductChanged(after.id(), after.version() + 1));
        return after.id();
    }

    private ProductForm patched(Kind kind, StoredProduct before, JsonNode patch) {
        var variants = before.variants().stream()
                .flatMap(variant -> WriteVariant.of(variant).stream())
                .toList();
        return kind == Kind.BOOK
                ? patches.apply(WriteBook.below(patch, before, variants), patch, WriteBook.class)
                : patches.apply(WriteProduct.of(before, variants), patch, WriteProduct.class);
    }

    private StoredProduct locked(String idOrSlug, Kind kind, IfMatch match) {
        var before = Key.parse(idOrSlug, ProductId::parse)
                .flatMap(key -> store.lock(key, currency))
                .filter(product -> kind == Kind.PRODUCT || product.type().equals(ProductDraft.BOOK))
                .orElseThrow(() -> CommonProblem.notFound(kind == Kind.BOOK ? ProductDraft.BOOK : KIND));
        match.demand(before.version());
        return before;
    }

    /// Whoever takes an SKU between this look and the change is found by the database's constraint.
    private void demandFree(StoredProduct product) {
        var skus = product.variants().stream().map(StoredProduct.Variant::sku).toList();
        var taken = new HashSet<>(store.taken(skus, product.id()));
        if (!taken.isEmpty()) {
            var problem = CommonProblem.TAKEN.because("Other products have these SKUs already: " + taken + ".");
            for (int at = 0; at < skus.size(); at++) {
                if (taken.contains(skus.get(at))) {
                    problem.at("/variants/" + at + "/sku", "taken", "Another product has this already.");
                }
            }
            throw problem;
        }
    }

    private void drop(StoredProduct before, StoredProduct after) {
        var kept = new HashSet<>(
                after.variants().stream().map(StoredProduct.Variant::id).toList());
        var dropped = before.variants().stream()
                .map(StoredProduct.Variant::id)
                .filter(variant -> !kept.contains(variant))
                .toList();
        if (!dropped.isEmpty()) {
            demandUnused(dropped, "variant");
            references.delete(before.id(), "variant", () -> {
                store.dropVariants(dropped);
                return true;
            });
        }
    }

    /// @throws Problem 409 `in-use`
    private void demandUnused(Collection<VariantId> variants, String kind) {
        var used = new TreeMap<String, Integer>();
        references
                .to(variants)
                .values()
                .forEach(counts -> counts.forEach((what, number) -> used.merge(what, number, Integer::sum)));
        if (!used.isEmpty()) {
            throw References.inUse(kind, used);
        }
    }

    /// How it will be listed. Its authors and the tree of categories stay as they are from here to the end of the
    /// transaction, so that nobody's new name is lost in the listing; they are asked for before any row refers to
    /// them, as docs/locks.md has it.
    private Function<StoredProduct, ListingRow> listed(StoredProduct product) {
        var named = authors.held(product.authors());
        var branches = categories.held(product.categories());
        if (named.size() < product.authors().size()
                || branches.size() < product.categories().size()) {
            throw CommonProblem.CONFLICT.because("Something that it refers to was deleted at this very moment.");
        }
        return asStored -> ProductListing.row(asStored, named, branches, Rating.NONE, currency);
    }

    private StoredProduct nothingYet(ProductDraft draft) {
        var now = clock.instant();
        return new StoredProduct(
                ProductId.at(now),
                Slug.of(draft.title(), KIND),
                draft.type(),
                draft.title(),
                "",
                ProductState.DRAFT,
                Map.of(),
                null,
                Seo.NONE,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                now,
                1);
    }
}
