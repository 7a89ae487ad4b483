/// Ways of shipping and what they cost. One table, `shipping/methods.csv`, read at the start; owns no table of the
/// database yet.
@NullMarked
package dev.cartwright.shipping;

import org.jspecify.annotations.NullMarked;
