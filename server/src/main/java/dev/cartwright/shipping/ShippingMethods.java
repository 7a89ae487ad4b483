package dev.cartwright.shipping;

import dev.cartwright.kernel.Money;
import dev.cartwright.platform.text.Table;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// The ways of shipping of this store, cheapest first.
@Singleton
public class ShippingMethods {
    private final List<ShippingMethod> methods = Table.read("/shipping/methods.csv").stream()
            .map(ShippingMethods::method)
            .toList();

    public List<ShippingMethod> all() {
        return methods;
    }

    public Optional<ShippingMethod> find(String id) {
        return methods.stream().filter(method -> method.id().equals(id)).findFirst();
    }

    private static ShippingMethod method(List<String> row) {
        var price = Money.of(row.get(2), Currency.getInstance(row.get(3)));
        return new ShippingMethod(
                row.get(0), row.get(1), price, Integer.parseInt(row.get(4)), Integer.parseInt(row.get(5)));
    }
}
