package dev.cartwright.shipping;

import dev.cartwright.kernel.Money;

/// A way of shipping that a cart can choose.
///
/// @param id what the cart names it by
/// @param fastestDays working days until it arrives, at best; `slowestDays` at worst
public record ShippingMethod(String id, String name, Money price, int fastestDays, int slowestDays) {}
