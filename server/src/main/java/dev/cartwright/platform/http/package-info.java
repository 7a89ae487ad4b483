/// How every request comes in and every answer goes out: ids, headers, problems, cursors, and what the origin owns.
@NullMarked
package dev.cartwright.platform.http;

import org.jspecify.annotations.NullMarked;
