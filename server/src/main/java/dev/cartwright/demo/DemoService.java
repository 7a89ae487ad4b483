package dev.cartwright.demo;

import dev.cartwright.author.Authors;
import dev.cartwright.catalog.Intake;
import dev.cartwright.category.Categories;
import dev.cartwright.inventory.Inventory;
import dev.cartwright.kernel.Caller;
import dev.cartwright.media.Covers;
import dev.cartwright.platform.db.Database;
import dev.cartwright.supplier.Suppliers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/// Fills an empty shop with the demo catalogue.
@ApplicationScoped
class DemoService {
    private final Database database;
    private final Intake intake;
    private final Authors authors;
    private final Categories categories;
    private final Suppliers suppliers;
    private final Inventory inventory;
    private final Covers covers;
    private final Clock clock;

    DemoService(
            Database database,
            Intake intake,
            Authors authors,
            Categories categories,
            Suppliers suppliers,
            Inventory inventory,
            Covers covers,
            Clock clock) {
        this.database = database;
        this.intake = intake;
        this.authors = authors;
        this.categories = categories;
        this.suppliers = suppliers;
        this.inventory = inventory;
        this.covers = covers;
        this.clock = clock;
    }

    /// All or nothing. Of two nodes that start at once the second one waits, and finds the shop filled.
    ///
    /// @return how many products were added
    @Transactional
    public int fill() {
        database.lock("demo");
        if (!intake.isEmpty()) {
            return 0;
        }
        var goods = DemoGoods.of(DemoCatalogue.read(), covers, clock.instant());
        suppliers.add(goods.suppliers());
        categories.add(goods.categories());
        authors.add(goods.authors());
        intake.addProducts(goods.products());
        inventory.describe(goods.kept());
        inventory.receive(inventory.mainLocation(), goods.stock(), Caller.SYSTEM);
        return goods.products().size();
    }
}
