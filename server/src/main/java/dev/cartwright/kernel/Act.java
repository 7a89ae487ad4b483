package dev.cartwright.kernel;

import java.util.EnumSet;
import java.util.Set;

/// Everything that can be asked of the shop, and the roles that may: each a row of `docs/permissions.csv`, which is
/// written by hand and compared.
public enum Act {
    READ_CATALOGUE(Who.EVERYBODY, Role.SYSTEM),
    READ_DRAFTS(Who.STAFF),
    WRITE_CATALOGUE(Who.CATALOGUE),
    READ_SUPPLIERS(Who.STAFF),
    WRITE_SUPPLIERS(Who.CATALOGUE),
    READ_INVENTORY(Who.STAFF),
    CORRECT_INVENTORY(Who.CATALOGUE),

    CREATE_CART(Who.EVERYBODY),
    READ_CART(Who.EVERYBODY),
    CHANGE_CART(Who.EVERYBODY),

    PLACE_ORDER(Who.EVERYBODY),
    CONFIRM_PAYMENT(Who.EVERYBODY),
    /// One's own: by the account, or by the token of the cart.
    READ_ORDER(Who.EVERYBODY, Role.SYSTEM),
    LIST_ORDERS(Who.SIGNED_IN),
    READ_ALL_ORDERS(Who.ORDERS),
    EDIT_ORDER(Who.ORDERS),
    SHIP_ORDER(Who.ORDERS),
    DELIVER_ORDER(Who.ORDERS),
    CANCEL_ORDER(Who.ORDERS),
    REFUND_ORDER(Who.ORDERS),
    SETTLE_ORDER(Role.SYSTEM),
    READ_REPORTS(Who.STAFF),

    REGISTER(Who.EVERYBODY),
    SIGN_IN(Who.EVERYBODY),
    SIGN_OUT(Who.SIGNED_IN),
    READ_OWN_ACCOUNT(Who.SIGNED_IN),
    CHANGE_OWN_ACCOUNT(Who.SIGNED_IN),
    READ_USERS(Who.ORDERS),
    WRITE_USERS(Role.ADMIN),

    READ_AUDIT(Role.ADMIN);

    private final Set<Role> roles;

    Act(Role only) {
        this(EnumSet.of(only));
    }

    Act(Set<Role> roles) {
        this.roles = roles;
    }

    Act(Set<Role> roles, Role more) {
        this.roles = EnumSet.copyOf(roles);
        this.roles.add(more);
    }

    public boolean isOpenTo(Role role) {
        return roles.contains(role);
    }

    private static final class Who {
        static final Set<Role> CATALOGUE = EnumSet.of(Role.CATALOGUE_MANAGER, Role.ADMIN);
        static final Set<Role> ORDERS = EnumSet.of(Role.SUPPORT, Role.ADMIN);
        static final Set<Role> STAFF = EnumSet.of(Role.CATALOGUE_MANAGER, Role.SUPPORT, Role.ADMIN);
        static final Set<Role> SIGNED_IN = EnumSet.of(Role.CUSTOMER, Role.CATALOGUE_MANAGER, Role.SUPPORT, Role.ADMIN);
        static final Set<Role> EVERYBODY = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));
    }
}
