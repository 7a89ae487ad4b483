package dev.cartwright.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.LineId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.UserId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.payment.Refund;
import dev.cartwright.shipping.Shipment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An order as it is answered.
///
/// @param state derived from lifecycle, payment and fulfilment
/// @param actions what the caller can do with it now
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OrderView(
        OrderId id,
        String number,
        String state,
        CartId cartId,

        @Schema(description = "Who had signed in to buy it; null for a guest.") @Nullable
        UserId customerId,

        String email,
        Address shippingAddress,
        String shippingMethod,

        @Schema(description = "What is to be remembered with it.") @Nullable
        String note,

        List<Line> lines,
        Money subtotal,
        Money discount,
        Money shipping,
        Money tax,
        Money total,
        PaymentView payment,
        List<TimelineEntry> timeline,
        List<ShipmentView> shipments,
        List<RefundView> refunds,

        @Schema(
                description =
                        "What you can do with it now: any of `ship`, `deliver`, `cancel`, `refund`, `edit`; nothing while a refund is under way.",
                examples = "[\"ship\", \"cancel\", \"refund\", \"edit\"]")
        List<String> actions,

        Instant createdAt) {

    @Schema(name = "OrderLine")
    public record Line(
            LineId id,
            VariantId variantId,
            ProductId productId,
            String sku,
            String title,
            Map<String, String> options,
            int quantity,
            Money unitPrice,
            Money total) {
        static Line of(OrderLine line) {
            return new Line(
                    line.id(),
                    line.variant(),
                    line.product(),
                    line.sku(),
                    line.title(),
                    line.options(),
                    line.quantity().value(),
                    line.unitPrice(),
                    line.total());
        }
    }

    /// As its buyer sees it who has just placed it: nothing was sent or given back yet.
    static OrderView fresh(Order order) {
        return of(order, List.of(), List.of(), Caller.guest(Optional.empty()));
    }

    static OrderView of(Order order, List<Shipment> shipments, List<Refund> refunds, Caller caller) {
        var amounts = order.amounts();
        return new OrderView(
                order.id(),
                order.number(),
                order.state().text(),
                order.cart(),
                order.customer(),
                order.buyer().email(),
                order.buyer().address(),
                order.buyer().shippingMethod(),
                order.note(),
                order.lines().stream().map(Line::of).toList(),
                amounts.subtotal(),
                amounts.discount(),
                amounts.shipping(),
                amounts.tax(),
                amounts.total(),
                PaymentView.of(order),
                timeline(order, caller),
                shipments.stream().map(ShipmentView::of).toList(),
                refunds.stream().map(RefundView::of).toList(),
                Step.actions(order.stand(), caller),
                order.createdAt());
    }

    private static List<TimelineEntry> timeline(Order order, Caller caller) {
        if (caller.may(Act.READ_ALL_ORDERS) || caller.role() == Role.SYSTEM) {
            return order.timeline();
        }
        var customer = order.customer() == null ? "" : order.customer().text();
        return order.timeline().stream()
                .map(entry -> entry.withoutNames(customer))
                .toList();
    }
}
