/// Payments: what an order owes, what its provider said, and the providers themselves. Owns `payments` and `refunds`. A
/// provider is never called inside a database transaction.
@NullMarked
package dev.cartwright.payment;

import org.jspecify.annotations.NullMarked;
