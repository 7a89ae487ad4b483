/// What things cost together: pure functions from lines, shipping and tax to a quote. Owns no table; base prices are
/// the catalogue's.
@NullMarked
package dev.cartwright.pricing;

import org.jspecify.annotations.NullMarked;
