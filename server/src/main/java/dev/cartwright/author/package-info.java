/// Authors. Owns `authors`; may call the listings, which know how many products of theirs are offered.
@NullMarked
package dev.cartwright.author;

import org.jspecify.annotations.NullMarked;
