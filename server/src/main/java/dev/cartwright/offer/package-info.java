/// What the shop offers, as a shopper sees it: products with their prices and their stock. Asks the catalogue and
/// the inventory, and keeps the pages that it has made of both.
@NullMarked
package dev.cartwright.offer;

import org.jspecify.annotations.NullMarked;
