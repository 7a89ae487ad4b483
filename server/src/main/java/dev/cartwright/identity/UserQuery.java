package dev.cartwright.identity;

import dev.cartwright.kernel.Role;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Which users are asked for; null means any.
///
/// @param emailHash an address is looked up by its keyed hash
/// @param oldestFirst newest first otherwise
record UserQuery(@Nullable Role role, byte @Nullable [] emailHash, boolean oldestFirst) {
    /// For the cursor, without personal data.
    String name() {
        return "users " + role + " " + (emailHash == null ? "" : HexFormat.of().formatHex(emailHash)) + " "
                + oldestFirst;
    }
}
