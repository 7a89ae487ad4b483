/// The port for whoever runs the shop: on the loopback address alone, and for those alone who can read a file in the
// data
/// folder.
@NullMarked
package dev.cartwright.platform.management;

import org.jspecify.annotations.NullMarked;
