package dev.cartwright.cart;

import dev.cartwright.kernel.Quantity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/// So many of one variant into the cart.
public record AddLine(
        @NotNull String variantId,
        @NotNull @Min(1) @Max(Quantity.MOST) Integer quantity) {}
