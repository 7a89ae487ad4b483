/// The way to PostgreSQL: the embedded server and the external one, the data source, transactions that are repeated
<<<<<<< HEAD
// after a deadlock, and
/// how our types become columns.
=======
/// after a deadlock, and how our types become columns.
>>>>>>> d7104688bc89123bf7e7018965ca3c6ef003404a
@NullMarked
package dev.cartwright.platform.db;

import org.jspecify.annotations.NullMarked;
