/// Imports of many goods at once: a mapping says what the columns of a file mean, batches of rows become products, and
// each
/// row is remembered, so that the same file again changes nothing. Owns `imported_rows`; fills the tables of others
// through
/// their published faces.
@NullMarked
package dev.cartwright.bulk;

import org.jspecify.annotations.NullMarked;
