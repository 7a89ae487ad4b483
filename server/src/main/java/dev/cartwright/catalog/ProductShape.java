package dev.cartwright.catalog;

import dev.cartwright.author.Authors;
import dev.cartwright.category.Categories;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Problem.FieldError;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.ProductState;
import dev.cartwright.platform.text.Words;
import dev.cartwright.supplier.Suppliers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Makes of what somebody wants a product that can be stored: looks up what it names, and knows its variants again.
@Singleton
class ProductShape {
    private final Authors authors;
    private final Categories categories;
    private final Suppliers suppliers;
    private final Currency currency;
    private final Clock clock;

    ProductShape(
            Authors authors,
            Categories categories,
            Suppliers suppliers,
            @ConfigProperty(name = "cartwright.currency") Currency currency,
            Clock clock) {
        this.authors = authors;
        this.categories = categories;
        this.suppliers = suppliers;
        this.currency = currency;
        this.clock = clock;
    }

    /// @param before an empty one for what is new; its id, version and moment stay
    /// @throws dev.cartwright.kernel.Problem 422 that names each field
    StoredProduct of(ProductDraft draft, StoredProduct before) {
        var errors = new ArrayList<>(draft.errors());
        errors.addAll(ProductRules.breaches(draft, currency));
        var supplierIds = new HashMap<String, Optional<SupplierId>>();
        Function<String, Optional<SupplierId>> supplier = name -> supplierIds.computeIfAbsent(name, suppliers::find);
        var shaped = new StoredProduct(
                before.id(),
                draft.slug() == null ? before.slug() : draft.slug(),
                draft.type(),
                Words.tidy(draft.title()),
                draft.description(),
                ProductState.stored(draft.state()),
                draft.attributes(),
                draft.image() == null ? null : draft.image().image(),
                draft.seo(),
                draft.isbn13(),
                one("/publisher", draft.publisher(), supplier, errors),
                each("/authors", draft.authors(), authors::find, errors),
                each("/categories", draft.categories(), categories::find, errors),
                variants(draft.variants(), before, supplier, errors),
                before.createdAt(),
                before.version());
        if (!errors.isEmpty()) {
            throw CommonProblem.INVALID
                    .because("One or more fields break a rule; see errors.")
                    .at(errors);
        }
        return shaped;
    }

    private List<StoredProduct.Variant> variants(
            List<WriteVariant> wanted,
            StoredProduct before,
            Function<String, Optional<SupplierId>> supplier,
            List<FieldError> errors) {
        var known = known(wanted, before);
        var shaped = new ArrayList<StoredProduct.Variant>();
        var used = new HashSet<VariantId>();
        for (int at = 0; at < wanted.size(); at++) {
            var one = wanted.get(at);
            var pointer = "/variants/" + at;
            var same = known.get(Objects.requireNonNullElse(one.id(), one.sku()));
            if (same == null && one.id() != null) {
                errors.add(new FieldError(pointer + "/id", "unknown", "The product has no such variant."));
            }
            if (same != null && !used.add(same.id())) {
                errors.add(new FieldError(pointer, "duplicate", "A variant is there once."));
            }
            shaped.add(variant(one, same, one(pointer + "/supplier", one.supplier(), supplier, errors)));
        }
        // What has no price in the store's currency is not seen here, and stays.
        before.variants().stream()
                .filter(variant -> variant.price() == null && !used.contains(variant.id()))
                .forEach(shaped::add);
        return shaped;
    }

    /// By their ids and, unless their ids are named, by their SKUs: one may take the SKU that another gives
    /// up.
    private static Map<String, StoredProduct.Variant> known(List<WriteVariant> wanted, StoredProduct before) {
        var named =
                wanted.stream().map(WriteVariant::id).filter(Objects::nonNull).collect(Collectors.toSet());
        var known = new HashMap<String, StoredProduct.Variant>();
        before.variants().stream()
                .filter(variant -> !named.contains(variant.id().text()))
                .forEach(variant -> known.put(variant.sku(), variant));
        before.variants().forEach(variant -> known.put(variant.id().text(), variant));
        return known;
    }

    private StoredProduct.Variant variant(
            WriteVariant wanted, StoredProduct.@Nullable Variant same, @Nullable SupplierId supplier) {
        return new StoredProduct.Variant(
                same == null ? VariantId.at(clock.instant()) : same.id(),
                wanted.sku(),
                Words.tidy(wanted.name()),
                Objects.requireNonNullElse(wanted.options(), Map.of()),
                wanted.price(),
                Objects.requireNonNullElse(wanted.weightGrams(), 0),
                wanted.barcode(),
                supplier,
                Objects.requireNonNullElse(wanted.stockKept(), true),
                same != null && same.inStock());
    }

    private static <I extends Id> List<I> each(
            String pointer, List<String> names, Function<String, Optional<I>> find, List<FieldError> errors) {
        var found = new ArrayList<I>();
        for (int at = 0; at < names.size(); at++) {
            var id = one(pointer + "/" + at, names.get(at), find, errors);
            if (id != null && found.contains(id)) {
                errors.add(new FieldError(pointer + "/" + at, "duplicate", "It is named twice."));
            } else if (id != null) {
                found.add(id);
            }
        }
        return found;
    }

    private static <I extends Id> @Nullable I one(
            String pointer, @Nullable String name, Function<String, Optional<I>> find, List<FieldError> errors) {
        var id = name == null ? Optional.<I>empty() : find.apply(name);
        if (name != null && id.isEmpty()) {
            errors.add(new FieldError(pointer, "unknown", "There is none of this id or slug."));
        }
        return id.orElse(null);
    }
}
