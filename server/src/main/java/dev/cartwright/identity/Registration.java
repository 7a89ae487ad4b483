package dev.cartwright.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kernel.PlainText;
import dev.cartwright.kernel.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of `POST /users` and `POST /auth/register`.
///
/// @param role only an admin may give one; everybody else becomes a customer
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Registration(
        @NotNull @Email @Size(min = 3, max = 254) @Schema(examples = "ishmael@example.com")
        String email,

        @NotNull
        @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST)
        @Schema(description = "Common ones are refused.", examples = "whaleboat-42-harpoon")
        String password,

        @NotNull @PlainText(max = 100) @Schema(examples = "Ishmael")
        String name,

        @Schema(description = "Only an admin may give one; everybody else becomes a customer.")
        @Pattern(regexp = EditUser.ROLES, message = "Must be one of customer, catalogue_manager, support, admin.")
        @Nullable
        String role) {

    Role roleOrCustomer() {
        return role == null ? Role.CUSTOMER : Role.parse(role).orElseThrow();
    }

    /// Says nothing that must not stand in a log.
    @Override
    public String toString() {
        return "Registration[…]";
    }
}
