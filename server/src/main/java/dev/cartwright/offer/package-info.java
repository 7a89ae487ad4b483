/// What the shop offers, as a shopper sees it: products with their prices and their stock. Owns no table; asks the
/// catalogue and the inventory.
@NullMarked
package dev.cartwright.offer;

import org.jspecify.annotations.NullMarked;
