package dev.cartwright.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.UserId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An order as a list shows it.
@Schema(name = "OrderItem", description = "An order as a list shows it.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OrderItemView(
        OrderId id,

        @Schema(description = "What people call it by.", examples = "7KQ2M-4X9PT")
        String number,

        @Schema(examples = "confirmed") String state,

        @Schema(examples = "ishmael@example.com") String email,

        Money total,

        @Schema(description = "How many pieces it has, over all lines.")
        int itemCount,

        @Schema(description = "Who had signed in to buy it; null for a guest.") @Nullable
        UserId customerId,

        Instant createdAt) {}
