/// Payments: what an order owes, what its provider said, and the providers themselves. Owns the table `payments`. A
/// provider is never called inside a database transaction.
@NullMarked
package dev.cartwright.payment;

import org.jspecify.annotations.NullMarked;
