package dev.cartwright.identity;

import dev.cartwright.kernel.PlainText;
import dev.cartwright.kernel.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// What of somebody's account can be edited by its id.
///
/// @param role changed by an admin alone
public record EditUser(
        @NotNull @PlainText(max = 100) String name,

        @NotNull
        @Pattern(regexp = EditUser.ROLES, message = "Must be one of customer, catalogue_manager, support, admin.")
        String role) {

    static final String ROLES = "customer|catalogue_manager|support|admin";

    static EditUser of(User user) {
        return new EditUser(user.name(), user.role().text());
    }

    Role newRole() {
        return Role.parse(role).orElseThrow();
    }
}
