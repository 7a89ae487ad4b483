/// The one way that our types become JSON and back: strictly, without coercion.
@NullMarked
package dev.cartwright.platform.json;

import org.jspecify.annotations.NullMarked;
