package dev.cartwright.inventory;

import dev.cartwright.audit.Audit;
import dev.cartwright.catalog.Catalog;
import dev.cartwright.inventory.InventoryStore.Entry;
import dev.cartwright.inventory.InventoryStore.Level;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.StockEntryId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.events.Events;
import dev.cartwright.platform.http.Page;
import dev.cartwright.platform.http.Paging;
import dev.cartwright.platform.list.Keyset;
import dev.cartwright.platform.security.Permissions;
import dev.cartwright.platform.text.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// What staff asks of the stock, and what staff does to it.
@ApplicationScoped
class StockService {
    private static final int MOST_ON_HAND = 1_000_000_000;
    // Ids grow with time, and the index is made of them.
    private static final Keyset<Entry> NEWEST_FIRST = Keyset.of("-createdAt", "id", Entry::id)
            .with("createdAt", "id", entry -> entry.id().value(), UUID::fromString);

    private final InventoryStore store;
    private final StockListStore list;
    private final Inventory inventory;
    private final Catalog catalog;
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    StockService(
            InventoryStore store,
            StockListStore list,
            Inventory inventory,
            Catalog catalog,
            Audit audit,
            Events events,
            Clock clock) {
        this.store = store;
        this.list = list;
        this.inventory = inventory;
        this.catalog = catalog;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Page<StockView> list(StockQuery query, Paging paging, Caller caller) {
        Permissions.demand(caller, Act.READ_INVENTORY);
        var window = query.sorting().window(query.name(), paging);
        return window.page(
                list.page(query, inventory.mainLocation(), window), () -> list.count(query, inventory.mainLocation()));
    }

    StockView read(VariantId variant, Caller caller) {
        Permissions.demand(caller, Act.READ_INVENTORY);
        return list.find(variant, inventory.mainLocation()).orElseThrow(() -> CommonProblem.notFound("stock"));
    }

    Page<StockEntryView> history(VariantId variant, Paging paging, Caller caller) {
        return entries(variant, false, paging, caller).map(Entry::view);
    }

    Page<StockCorrectionView> corrections(VariantId variant, Paging paging, Caller caller) {
        return entries(variant, true, paging, caller).map(Entry::correction);
    }

    StockCorrectionView correction(VariantId variant, StockEntryId id, Caller caller) {
        Permissions.demand(caller, Act.READ_INVENTORY);
        return store.correction(variant, inventory.mainLocation(), id)
                .map(Entry::correction)
                .orElseThrow(() -> CommonProblem.notFound("correction"));
    }

    /// What orders hold stays theirs: a correction that leaves less than that is refused.
    @Transactional
    StockCorrectionView correct(VariantId variant, CorrectStock command, Caller caller) {
        Permissions.demand(caller, Act.CORRECT_INVENTORY);
        demandChange(command);
        var entry = entry(variant, command, caller);
        var after = store.correct(entry, inventory.mainLocation(), MOST_ON_HAND).orElse(null);
        if (after == null) {
            throw refusal(variant, command);
        }
        tellCatalog(variant, after, command.change());
        var before = new Level(after.onHand() - command.change(), after.reserved());
        audit.wrote(caller, Act.CORRECT_INVENTORY, variant, before, after);
        var product = read(variant, caller).productId();
        events.publish(new StockEvent.StockCorrected(entry.id(), variant, command.change(), List.of(product)));
        return entry.withOnHandAfter(after.onHand()).correction();
    }

    private Page<Entry> entries(VariantId variant, boolean correctionsOnly, Paging paging, Caller caller) {
        Permissions.demand(caller, Act.READ_INVENTORY);
        read(variant, caller);
        var name = (correctionsOnly ? "corrections of " : "history of ") + variant;
        var window = NEWEST_FIRST.sorting(null).window(name, paging);
        var location = inventory.mainLocation();
        return window.page(
                store.history(variant, location, correctionsOnly, window),
                () -> store.countHistory(variant, location, correctionsOnly));
    }

    private Entry entry(VariantId variant, CorrectStock command, Caller caller) {
        var now = clock.instant();
        var note = command.note() == null ? null : Words.tidy(command.note());
        return new Entry(
                StockEntryId.at(now),
                variant,
                command.reason(),
                command.change(),
                0,
                null,
                note,
                caller.actor(),
                null,
                now);
    }

    private void tellCatalog(VariantId variant, Level after, int change) {
        int available = after.onHand() - after.reserved();
        if (available == 0) {
            catalog.stockCrossedZero(List.of(variant), false);
        } else if (available == change) {
            catalog.stockCrossedZero(List.of(variant), true);
        }
    }

    private RuntimeException refusal(VariantId variant, CorrectStock command) {
        var now = list.find(variant, inventory.mainLocation()).orElseThrow(() -> CommonProblem.notFound("stock"));
        if (command.change() > 0) {
            return invalid("max", "There would be more than " + MOST_ON_HAND + " on hand.");
        }
        return InventoryProblem.STOCK_BELOW_RESERVED
                .because("Of the " + now.onHand() + " on hand, orders hold " + now.reserved()
                        + "; a correction cannot take what they hold.")
                .with("onHand", now.onHand())
                .with("reserved", now.reserved());
    }

    private static void demandChange(CorrectStock command) {
        if (command.change() == 0) {
            throw invalid("range", "0 changes nothing.");
        }
    }

    private static RuntimeException invalid(String code, String message) {
        return CommonProblem.INVALID
                .because("One or more fields break a rule; see errors.")
                .at("/change", code, message);
    }
}
