package dev.cartwright.fulfilment;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.order.OrderState;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The body of `PUT /orders/{id}`.
public record ChangeState(
        @Schema(
                description = "Where the order is to go, as a whole.",
                examples = "shipped",
                enumeration = {"shipped", "delivered", "cancelled", "refunded"})
        @NotNull
        String state) {
    /// @throws dev.cartwright.kernel.Problem 422 if there is no such state
    OrderState target() {
        return Arrays.stream(OrderState.values())
                .filter(known -> known.text().equals(state))
                .findFirst()
                .orElseThrow(() -> CommonProblem.INVALID
                        .because("There is no such state of an order.")
                        .at("/state", "choice", "One of shipped, delivered, cancelled, refunded."));
    }
}
