package dev.cartwright.kernel;

/// Everything that can be asked of the shop, each a row of `docs/permissions.csv`.
public enum Act {
    READ_CATALOGUE,
    CREATE_CART,
    READ_CART,
    CHANGE_CART,
    PLACE_ORDER,
    READ_ORDER,
    CONFIRM_PAYMENT,
    SETTLE_ORDER
}
