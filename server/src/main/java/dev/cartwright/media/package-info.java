/// Pictures: the covers that come with the shop, and those that it draws for books without one, under addresses that
// never
/// change their content.
@NullMarked
package dev.cartwright.media;

import org.jspecify.annotations.NullMarked;
