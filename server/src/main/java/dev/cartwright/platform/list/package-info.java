/// Lists that are read page by page along an index: what they can be sorted by, and where a page begins.
@NullMarked
package dev.cartwright.platform.list;

import org.jspecify.annotations.NullMarked;
