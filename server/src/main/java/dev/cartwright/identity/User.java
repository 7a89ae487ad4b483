package dev.cartwright.identity;

import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who can sign in.
///
/// @param version grows with every change of the account; a sign-in is none
/// @param lastSignInAt null before the first one
public record User(
        UserId id,
        String email,
        String name,
        Role role,
        int version,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {

    static User fresh(String email, String name, Role role, Instant now) {
        return new User(UserId.at(now), email, name, role, 1, now, null);
    }

    User changed(String newEmail, String newName, Role newRole) {
        return new User(id, newEmail, newName, newRole, version + 1, createdAt, lastSignInAt);
    }
}
