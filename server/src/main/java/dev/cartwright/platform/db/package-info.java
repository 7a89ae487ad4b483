/// The shop's PostgreSQL: started by us from the binaries we ship, or somebody's own server; its address either way.
/// Statements live in the features' stores, not here.
@NullMarked
package dev.cartwright.platform.db;

import org.jspecify.annotations.NullMarked;
