/// Pictures: the covers that come with the shop, under addresses that never change their content.
@NullMarked
package dev.cartwright.media;

import org.jspecify.annotations.NullMarked;
