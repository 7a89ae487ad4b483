package dev.cartwright.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kernel.PlainText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What of one's own account can be edited.
///
/// @param password the next one
/// @param currentPassword demanded for another address or password
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EditOwnAccount(
        @NotNull @PlainText(max = 100) String name,
        @NotNull @Email @Size(min = 3, max = 254) String email,

        @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST) @Nullable
        String password,

        @Size(max = Passwords.LONGEST) @Nullable String currentPassword) {

    static EditOwnAccount of(User user) {
        return new EditOwnAccount(user.name(), user.email(), null, null);
    }

    /// Whether it changes what the account is signed in to with.
    boolean changesCredentials(User user) {
        return password != null || !email.equals(user.email());
    }

    /// Says nothing that must not stand in a log.
    @Override
    public String toString() {
        return "EditOwnAccount[…]";
    }
}
