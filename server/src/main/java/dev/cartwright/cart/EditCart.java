package dev.cartwright.cart;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What of a cart can be edited besides its lines.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EditCart(
        @Email @Size(min = 3, max = 254) @Nullable String email,
        @Valid @Nullable Address shippingAddress,
        @Nullable String shippingMethod,

        @Schema(description = "What is to be remembered with it; goes into the order.", examples = "Please wrap it.")
        @PlainText(max = Cart.LONGEST_NOTE)
        @Nullable
        String note) {

    static EditCart of(Cart cart) {
        var delivery = cart.delivery();
        return new EditCart(delivery.email(), delivery.address(), delivery.method(), cart.note());
    }

    Cart.Delivery delivery() {
        return new Cart.Delivery(email, shippingAddress, shippingMethod);
    }
}
