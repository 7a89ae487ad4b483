package dev.cartwright.order;

import dev.cartwright.kernel.Money;
import java.time.Instant;

/// What was sold in one hour: orders that were placed then, were paid for and stand.
///
/// @param hour its first moment
/// @param revenue what they came to, without what was given back
/// @param units how many pieces
public record SalesFigure(Instant hour, long orders, Money revenue, long units) {}
