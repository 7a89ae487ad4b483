package dev.cartwright.bulk;

import dev.cartwright.author.Authors;
import dev.cartwright.bulk.ImportedRowStore.Known;
import dev.cartwright.catalog.Intake;
import dev.cartwright.catalog.ProductEvent;
import dev.cartwright.category.Categories;
import dev.cartwright.category.Categories.NewCategory;
import dev.cartwright.inventory.Inventory;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.events.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Puts made books into the shop, a batch in a transaction.
@ApplicationScoped
class BulkService {
    /// One batch at a time, on whatever node: two of them must not add one author twice.
    private static final String LOCK = "bulk import";

    private final Database database;
    private final ImportedRowStore rows;
    private final Intake intake;
    private final Authors authors;
    private final Categories categories;
    private final Inventory inventory;
    private final Goods goods;
    private final Events events;
    private final Clock clock;

    BulkService(
            Database database,
            ImportedRowStore rows,
            Intake intake,
            Authors authors,
            Categories categories,
            Inventory inventory,
            Goods goods,
            Events events,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.intake = intake;
        this.authors = authors;
        this.categories = categories;
        this.inventory = inventory;
        this.goods = goods;
        this.events = events;
        this.clock = clock;
    }

    /// The categories of these shelves, made where they are missing. In a transaction before that of the books, because
    /// whoever changes the tree of categories has no other lock.
    @Transactional
    Map<String, CategoryId> shelve(Collection<Shelf> shelves) {
        database.lock(LOCK);
        var ids = new HashMap<String, CategoryId>();
        shelves.forEach(shelf -> place(shelf, ids));
        return ids;
    }

    /// Adds what is new, changes what is another than before, and leaves the rest alone.
    ///
    /// @param shelves of all that the books stand on
    @Transactional
    List<RowReport> commit(Import job, List<MadeBook> books, Map<String, CategoryId> shelves) {
        database.lock(LOCK);
        var known =
                rows.known(job.mappingName(), books.stream().map(MadeBook::key).toList());
        var sorted = new Sorted(job, books, known);
        if (!sorted.isEmpty()) {
            var names = authors.called(Stream.concat(sorted.fresh.stream(), sorted.changed.stream())
                    .flatMap(book -> book.authors().stream())
                    .distinct()
                    .toList());
            var added = goods.fresh(job, sorted.fresh, names, shelves, intake::freeSlugs);
            var changed = goods.changed(sorted.changed, known, names, shelves, intake::lockedVariants, clock.instant());
            intake.addProducts(added.products());
            var kept = intake.changeProducts(changed.products());
            inventory.describe(Goods.described(added.products(), changed.products(), kept));
            receive(Stream.concat(added.received().stream(), changed.received().stream())
                    .toList());
            remember(job, sorted, Stream.concat(added.ids(), changed.ids()).toList());
        }
        return sorted.reports;
    }

    private void receive(List<Inventory.Received> received) {
        if (!received.isEmpty()) {
            inventory.receive(inventory.mainLocation(), received, Caller.SYSTEM);
        }
    }

    private void remember(Import job, Sorted sorted, List<ProductId> products) {
        var books =
                Stream.concat(sorted.fresh.stream(), sorted.changed.stream()).toList();
        rows.remember(job.mappingName(), job.id(), books, products);
        events.publish(new ProductEvent.ProductsImported(
                job.id(),
                products,
                books.stream().mapToInt(MadeBook::line).max().orElse(0)));
    }

    private CategoryId place(Shelf shelf, Map<String, CategoryId> ids) {
        var known = ids.get(shelf.slug());
        if (known != null) {
            return known;
        }
        var parent = shelf.parent() == null ? null : place(shelf.parent(), ids);
        var id = categories.find(shelf.slug()).orElseGet(() -> {
            var fresh = CategoryId.at(clock.instant());
            categories.add(List.of(new NewCategory(fresh, shelf.slug(), shelf.name(), "", parent, shelf.position())));
            return fresh;
        });
        ids.put(shelf.slug(), id);
        return id;
    }

    /// What has to be done with each book.
    private static final class Sorted {
        private final List<MadeBook> fresh = new ArrayList<>();
        private final List<MadeBook> changed = new ArrayList<>();
        private final List<RowReport> reports = new ArrayList<>();

        Sorted(Import job, List<MadeBook> books, Map<String, Known> known) {
            for (var book : books) {
                var before = known.get(book.key());
                if (before == null) {
                    fresh.add(book);
                    reports.add(RowReport.of(book, RowReport.ADDED));
                } else if (before.digest().equals(book.digest())) {
                    reports.add(RowReport.of(book, RowReport.UNCHANGED));
                } else if (before.job().equals(job.id())) {
                    reports.add(RowReport.refused(book.line(), book.key(), "an earlier line has this key already"));
                } else {
                    changed.add(book);
                    reports.add(RowReport.of(book, RowReport.CHANGED));
                }
            }
        }

        boolean isEmpty() {
            return fresh.isEmpty() && changed.isEmpty();
        }
    }
}
