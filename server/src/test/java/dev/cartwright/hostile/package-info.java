/// What happens to whoever means no good: every operation of the API's document, tried with all that it does not take.
@NullMarked
package dev.cartwright.hostile;

import org.jspecify.annotations.NullMarked;
