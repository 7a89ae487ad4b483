package dev.cartwright.bulk;

import dev.cartwright.bulk.ImportedRowStore.Known;
import dev.cartwright.bulk.MadeBook.MadeVariant;
import dev.cartwright.catalog.Intake.KeptVariant;
import dev.cartwright.catalog.Intake.NewProduct;
import dev.cartwright.catalog.Intake.NewVariant;
import dev.cartwright.inventory.Inventory.Described;
import dev.cartwright.inventory.Inventory.Item;
import dev.cartwright.inventory.Inventory.Received;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.media.DrawnCovers;
import dev.cartwright.platform.text.Slug;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// Made books as the shop's features take them, with an id for everything.
@Singleton
class Goods {
    private static final String BOOK = "book";

    private final DrawnCovers covers;

    Goods(DrawnCovers covers) {
        this.covers = covers;
    }

    /// @param received stock of variants that were not there before
    record Delivery(List<NewProduct> products, List<Received> received) {
        Stream<ProductId> ids() {
            return products.stream().map(NewProduct::id);
        }
    }

    /// The first line of the file is the newest, a millisecond before the import began.
    Delivery fresh(
            Import job,
            List<MadeBook> books,
            Map<String, AuthorId> authors,
            Map<String, CategoryId> shelves,
            Function<List<String>, List<String>> freeSlugs) {
        var slugs = freeSlugs.apply(
                books.stream().map(book -> Slug.of(book.title(), BOOK)).toList());
        var delivery = new Delivery(new ArrayList<>(), new ArrayList<>());
        for (int at = 0; at < books.size(); at++) {
            var book = books.get(at);
            var created = job.started().minusMillis(book.line());
            var variants = variants(book, Map.of(), created, delivery);
            delivery.products()
                    .add(product(book, ProductId.at(created), slugs.get(at), created, authors, shelves, variants));
        }
        return delivery;
    }

    Delivery changed(
            List<MadeBook> books,
            Map<String, Known> known,
            Map<String, AuthorId> authors,
            Map<String, CategoryId> shelves,
            Function<Collection<ProductId>, Map<ProductId, Map<String, VariantId>>> lockedVariants,
            Instant now) {
        var ids = books.stream().map(book -> of(known, book.key()).product()).toList();
        var there = lockedVariants.apply(ids);
        var delivery = new Delivery(new ArrayList<>(), new ArrayList<>());
        for (int at = 0; at < books.size(); at++) {
            var variants = variants(books.get(at), of(there, ids.get(at)), now, delivery);
            delivery.products().add(product(books.get(at), ids.get(at), "", now, authors, shelves, variants));
        }
        return delivery;
    }

    /// What stock is kept of, in the words of the catalogue.
    ///
    /// @param kept of those that were changed
    static List<Described> described(
            List<NewProduct> added, List<NewProduct> changed, Map<ProductId, List<KeptVariant>> kept) {
        var fresh = added.stream()
                .map(product -> new Described(
                        product.id(),
                        product.title(),
                        product.variants().stream()
                                .filter(NewVariant::stockKept)
                                .map(one -> new Item(one.id(), one.sku(), one.name(), one.options()))
                                .toList()));
        var others = changed.stream()
                .map(product -> new Described(
                        product.id(),
                        product.title(),
                        of(kept, product.id()).stream()
                                .map(one -> new Item(one.id(), one.sku(), one.name(), one.options()))
                                .toList()));
        return Stream.concat(fresh, others).toList();
    }

    private NewProduct product(
            MadeBook book,
            ProductId id,
            String slug,
            Instant created,
            Map<String, AuthorId> authors,
            Map<String, CategoryId> shelves,
            List<NewVariant> variants) {
        return new NewProduct(
                id,
                slug,
                BOOK,
                book.title(),
                "",
                book.attributes(),
                book.coverDrawn() ? covers.of(book.title(), book.authors()) : null,
                book.isbn13(),
                book.ratings(),
                created,
                book.authors().stream().map(name -> of(authors, name)).toList(),
                book.shelves().stream()
                        .map(shelf -> of(shelves, shelf.slug()))
                        .distinct()
                        .toList(),
                variants);
    }

    private static List<NewVariant> variants(
            MadeBook book, Map<String, VariantId> there, Instant now, Delivery delivery) {
        return book.variants().stream()
                .map(variant -> variant(variant, there, now, delivery))
                .toList();
    }

    private static NewVariant variant(MadeVariant made, Map<String, VariantId> there, Instant now, Delivery delivery) {
        var known = there.get(made.sku());
        var id = known == null ? VariantId.at(now) : known;
        var stock = made.stock();
        boolean received = known == null && stock != null && stock > 0;
        if (known == null && stock != null && stock > 0) {
            delivery.received().add(new Received(id, stock));
        }
        return new NewVariant(
                id,
                made.sku(),
                made.name(),
                Map.of("format", made.format()),
                made.weightGrams(),
                null,
                stock != null,
                received,
                made.price());
    }

    private static <K, V> V of(Map<K, V> all, K key) {
        return Objects.requireNonNull(all.get(key), () -> "it was asked for: " + key);
    }
}
