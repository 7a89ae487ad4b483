package dev.cartwright.cart;

import dev.cartwright.kernel.Money;
import dev.cartwright.shipping.ShippingMethod;

/// A way of shipping that this cart can choose.
///
/// @param id goes into `shippingMethod`
/// @param delivery working days until it arrives
public record ShippingOption(String id, String name, Money price, Days delivery) {
    public record Days(int from, int to) {}

    static ShippingOption of(ShippingMethod method) {
        return new ShippingOption(
                method.id(), method.name(), method.price(), new Days(method.fastestDays(), method.slowestDays()));
    }
}
