/// Exactly once: an operation that is repeated with the same Idempotency-Key has one effect and one answer. Owns the
/// table `once_keys`.
@NullMarked
package dev.cartwright.platform.once;

import org.jspecify.annotations.NullMarked;
