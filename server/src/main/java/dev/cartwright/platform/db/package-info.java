/// The way to PostgreSQL: the embedded server and the external one, the data source, transactions that are repeated
/// after a deadlock, and how our types become columns.
@NullMarked
package dev.cartwright.platform.db;

import org.jspecify.annotations.NullMarked;
