/// Cartwright, an open-source commerce platform.
@NullMarked
package dev.cartwright;

import org.jspecify.annotations.NullMarked;
