/// Small tables that ship with the server.
@NullMarked
package dev.cartwright.platform.text;

import org.jspecify.annotations.NullMarked;
