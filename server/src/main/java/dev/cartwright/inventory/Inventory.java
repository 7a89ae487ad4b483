package dev.cartwright.inventory;

import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.LocationId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.kernel.Wanted;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Stock that cannot be sold twice.
public interface Inventory {
    /// What a variant shows where no stock is kept.
    int PLENTY = 999;

    /// How many of each can be bought now, over all locations; a variant without stock of its own (none kept, or none
    /// ever received) is left out.
    Map<VariantId, Integer> available(Collection<VariantId> variants);

    /// Sets the wanted quantities aside for an order, all or none. Takes the rows' locks in the order of their keys.
    /// If something is short the transaction has to be rolled back.
    Hold hold(OrderId order, List<Wanted> wanted, Caller caller);

    /// Frees whatever the order still holds.
    void release(OrderId order, Caller caller);

    /// Whatever the order holds leaves the house. It was set aside before, so that nobody else can buy fewer for it.
    void ship(OrderId order, Caller caller);

    /// Goods have arrived.
    void receive(LocationId location, List<Received> goods, Caller caller);

    /// Says what these products call that which stock is kept of; what a product does not name any more is no longer
    /// listed. Whoever calls it holds the locks of the products.
    void describe(List<Described> products);

    /// The place that new stock goes to unless another is named.
    LocationId mainLocation();

    /// A product, and those of its variants that keep stock.
    record Described(ProductId product, String title, List<Item> items) {}

    record Item(VariantId variant, String sku, String name, Map<String, String> options) {}

    record Received(VariantId variant, int quantity) {}

    sealed interface Hold {
        /// Everything was there.
        record Held() implements Hold {}

        /// Some of it was not.
        record Short(List<Missing> missing) implements Hold {}
    }

    /// @param available how many there are; 0 where the variant is not sold any more
    record Missing(VariantId variantId, int wanted, int available) {}
}
