package dev.cartwright.cart;

import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of `POST /carts`: nothing, or any of what later requests could add.
public record OpenCart(
        @Size(max = Cart.MOST_LINES) @Nullable List<@NotNull @Valid AddLine> lines,
        @Email @Size(min = 3, max = 254) @Nullable String email,
        @Valid @Nullable Address shippingAddress,
        @Nullable String shippingMethod,

        @Schema(description = "What is to be remembered with it; goes into the order.", examples = "Please wrap it.")
        @PlainText(max = Cart.LONGEST_NOTE)
        @Nullable
        String note) {

    Cart.Delivery delivery() {
        return new Cart.Delivery(email, shippingAddress, shippingMethod);
    }

    List<AddLine> linesOrNone() {
        return lines == null ? List.of() : lines;
    }
}
