/// Orders: placing, paying, settling and reading them. Owns `orders` and `order_lines`; may call carts, payments,
/// inventory and all below. Nothing else decides what becomes of an order.
@NullMarked
package dev.cartwright.order;

import org.jspecify.annotations.NullMarked;
