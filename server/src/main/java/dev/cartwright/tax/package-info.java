/// Taxes: the rate that an address pays. One table, `tax/rates.csv`, read at the start; owns no table of the database
/// yet.
@NullMarked
package dev.cartwright.tax;

import org.jspecify.annotations.NullMarked;
