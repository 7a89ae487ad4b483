/// What staff do with orders: ship and deliver them, cancel them, give money back. Owns `cancellations`; may call
/// orders and all below. Each act is one transaction, or two with the payment provider between them.
@NullMarked
package dev.cartwright.fulfilment;

import org.jspecify.annotations.NullMarked;
