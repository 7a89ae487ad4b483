package dev.cartwright.order;

import dev.cartwright.cart.Cart;
import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// The body of `POST /orders`.
///
/// @param expectedTotal the total that the buyer saw last
/// @param email may be given here instead of in the cart, as may the address and the method
public record PlaceOrder(
        @NotNull String cartId,
        @NotNull @Valid PayBy payment,
        @NotNull Money expectedTotal,
        @Email @Size(min = 3, max = 254) @Nullable String email,
        @Valid @Nullable Address shippingAddress,
        @Nullable String shippingMethod) {

    /// @param token made by the payment provider; stands for the card
    public record PayBy(@NotNull @Size(min = 1, max = 200) String token) {}

    Cart.Delivery delivery() {
        return new Cart.Delivery(email, shippingAddress, shippingMethod);
    }
}
