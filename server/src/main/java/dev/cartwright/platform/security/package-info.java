/// Who may do what: one table of acts and roles, one check; and the keys made from the master key.
@NullMarked
package dev.cartwright.platform.security;

import org.jspecify.annotations.NullMarked;
