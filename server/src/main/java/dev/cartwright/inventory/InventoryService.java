package dev.cartwright.inventory;

import dev.cartwright.catalog.Catalog;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.LocationId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.Quantity;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.kernel.Wanted;
import dev.cartwright.platform.events.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class InventoryService implements Inventory {
    private final InventoryStore store;
    private final StockListStore list;
    private final Catalog catalog;
    private final Events events;
    private volatile @Nullable LocationId mainLocation;

    InventoryService(InventoryStore store, StockListStore list, Catalog catalog, Events events) {
        this.store = store;
        this.list = list;
        this.catalog = catalog;
        this.events = events;
    }

    @Override
    public Map<VariantId, Integer> available(Collection<VariantId> variants) {
        return variants.isEmpty() ? Map.of() : store.available(variants);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Hold hold(OrderId order, List<Wanted> wanted, Caller caller) {
        if (wanted.isEmpty()) {
            return new Hold.Held();
        }
        var summed = summedPerVariant(wanted);
        var taken = store.hold(order, mainLocation(), summed, caller.actor());
        if (taken.size() < summed.size()) {
            return new Hold.Short(missing(summed, taken));
        }
        var gone = tellCatalog(taken, moved -> moved.available() == 0, false);
        if (!gone.isEmpty()) events.publish(new StockEvent.StockRanOut(order, gone));
        return new Hold.Held();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(OrderId order, Caller caller) {
        var held = store.held(order);
        if (held.isEmpty()) {
            return;
        }
        var freed = store.release(order, held, caller.actor());
        if (freed.size() < held.size()) {
            throw new IllegalStateException("the stock of " + order + " holds less than its history says");
        }
        var back = tellCatalog(freed, moved -> moved.available() == moved.quantity(), true);
        if (!back.isEmpty()) events.publish(new StockEvent.StockCameBack(order, back));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void ship(OrderId order, Caller caller) {
        var held = store.held(order);
        if (!held.isEmpty() && store.ship(order, held, caller.actor()).size() < held.size()) {
            throw new IllegalStateException("the stock of " + order + " holds less than its history says");
        }
    }

    @Override
    @Transactional
    public void receive(LocationId location, List<Received> goods, Caller caller) {
        var received = store.receive(location, goods, caller.actor());
        tellCatalog(received, moved -> moved.available() == moved.quantity() && moved.quantity() > 0, true);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void describe(List<Described> products) {
        list.describe(products);
        var variants = products.stream()
                .flatMap(product -> product.items().stream())
                .map(Item::variant)
                .toList();
        store.open(variants, mainLocation());
    }

    @Override
    public LocationId mainLocation() {
        var known = mainLocation;
        if (known == null) {
            known = store.mainLocation();
            mainLocation = known;
        }
        return known;
    }

    /// @return those that have crossed zero
    private List<VariantId> tellCatalog(
            List<InventoryStore.Moved> moved, Predicate<InventoryStore.Moved> crossedZero, boolean there) {
        var crossed = moved.stream()
                .filter(crossedZero)
                .map(InventoryStore.Moved::variant)
                .toList();
        if (!crossed.isEmpty()) {
            catalog.stockCrossedZero(crossed, there);
        }
        return crossed;
    }

    private List<Missing> missing(List<Wanted> wanted, List<InventoryStore.Moved> taken) {
        var enough = taken.stream().map(InventoryStore.Moved::variant).toList();
        var lacking =
                wanted.stream().filter(one -> !enough.contains(one.variant())).toList();
        var left = store.available(lacking.stream().map(Wanted::variant).toList());
        return lacking.stream()
                .map(one -> new Missing(one.variant(), one.quantity().value(), left.getOrDefault(one.variant(), 0)))
                .toList();
    }

    private static List<Wanted> summedPerVariant(List<Wanted> wanted) {
        var sums = new TreeMap<VariantId, Integer>(Comparator.comparing(VariantId::text));
        wanted.forEach(one -> sums.merge(one.variant(), one.quantity().value(), Integer::sum));
        return sums.entrySet().stream()
                .map(sum -> new Wanted(sum.getKey(), new Quantity(sum.getValue())))
                .toList();
    }
}
