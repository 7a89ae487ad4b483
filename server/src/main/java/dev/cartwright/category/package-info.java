/// The tree of categories. Owns `categories`; may call the listings, which know how many products each of them offers.
@NullMarked
package dev.cartwright.category;

import org.jspecify.annotations.NullMarked;
