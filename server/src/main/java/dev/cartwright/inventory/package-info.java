/// Stock: how much of each variant is where, what orders hold of it, and the history that adds up to it. Owns
/// `locations`, `stock` and `stock_history`; tells the catalogue's listings when something runs out or comes back.
@NullMarked
package dev.cartwright.inventory;

import org.jspecify.annotations.NullMarked;
