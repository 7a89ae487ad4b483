/// Ways of shipping and what they cost (one table, `shipping/methods.csv`, read at the start), and what has left the
/// house and arrived. Owns `shipments` and `deliveries`.
@NullMarked
package dev.cartwright.shipping;

import org.jspecify.annotations.NullMarked;
