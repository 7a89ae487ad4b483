/// The demo store: a shop that has something to sell, and somebody to sign in, at its first start. Owns no table;
/// fills those of others through their published faces.
@NullMarked
package dev.cartwright.demo;

import org.jspecify.annotations.NullMarked;
