package dev.cartwright.cart;

import dev.cartwright.kernel.Quantity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/// What of a line can be edited.
public record ChangeLine(
        @NotNull @Min(1) @Max(Quantity.MOST) Integer quantity) {}
