/// Tests from outside, over HTTP: what docs/api promises, on a running shop with a real PostgreSQL.
@NullMarked
package dev.cartwright.journey;

import org.jspecify.annotations.NullMarked;
