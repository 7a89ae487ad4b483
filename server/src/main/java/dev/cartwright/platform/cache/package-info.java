/// Answers that are the same for everybody, kept as finished bytes. Each has tags that say what it shows; an event
/// drops the tags of what it has changed, and with them the answers. Keeps nothing that cannot be made again.
@NullMarked
package dev.cartwright.platform.cache;

import org.jspecify.annotations.NullMarked;
