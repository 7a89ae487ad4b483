/// Suppliers: whom the shop buys from. Owns `suppliers`; asks through a published interface what refers to one of them.
@NullMarked
package dev.cartwright.supplier;

import org.jspecify.annotations.NullMarked;
