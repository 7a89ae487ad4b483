/// The shop's keys and the files that hold secrets. Knows no feature; whoever needs a key asks for one by its purpose.
@NullMarked
package dev.cartwright.platform.security;

import org.jspecify.annotations.NullMarked;
