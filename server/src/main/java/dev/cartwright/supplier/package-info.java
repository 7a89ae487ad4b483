/// Suppliers: whom the shop buys from. Owns `suppliers`.
@NullMarked
package dev.cartwright.supplier;

import org.jspecify.annotations.NullMarked;
