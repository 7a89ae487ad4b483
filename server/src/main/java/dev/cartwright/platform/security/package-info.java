/// Who may do what: one table of acts and roles, one check; and the master key with the keys derived from it.
@NullMarked
package dev.cartwright.platform.security;

import org.jspecify.annotations.NullMarked;
