package dev.cartwright.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What of an order can be edited before it is sent.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EditOrder(
        @Schema(description = "What is to be remembered with it; null takes it away.") @PlainText(max = 500) @Nullable
        String note,

        @Schema(description = "Where it goes; the tax must stay what it was.") @NotNull @Valid
        Address shippingAddress) {
    static EditOrder of(Order order) {
        return new EditOrder(order.note(), order.buyer().address());
    }
}
