package dev.cartwright.cart;

import dev.cartwright.kernel.Address;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of `POST /carts`: nothing, or any of what later requests could add.
public record OpenCart(
        @Size(max = Cart.MOST_LINES) @Nullable List<@NotNull @Valid AddLine> lines,
        @Email @Size(max = 254) @Nullable String email,
        @Valid @Nullable Address shippingAddress,
        @Nullable String shippingMethod) {

    Cart.Delivery delivery() {
        return new Cart.Delivery(email, shippingAddress, shippingMethod);
    }

    List<AddLine> linesOrNone() {
        return lines == null ? List.of() : lines;
    }
}
