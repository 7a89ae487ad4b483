package dev.cartwright.cart;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kernel.Address;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What of a cart can be edited besides its lines.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EditCart(
        @Email @Size(max = 254) @Nullable String email,
        @Valid @Nullable Address shippingAddress,
        @Nullable String shippingMethod) {

    static EditCart of(Cart cart) {
        var delivery = cart.delivery();
        return new EditCart(delivery.email(), delivery.address(), delivery.method());
    }

    Cart.Delivery delivery() {
        return new Cart.Delivery(email, shippingAddress, shippingMethod);
    }
}
