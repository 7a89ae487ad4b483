package dev.cartwright.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.LineId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An order as it is answered.
///
/// @param state derived from lifecycle, payment and fulfilment
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OrderView(
        OrderId id,
        String number,
        String state,
        CartId cartId,
        String email,
        Address shippingAddress,
        String shippingMethod,
        List<Line> lines,
        Money subtotal,
        Money discount,
        Money shipping,
        Money tax,
        Money total,
        PaymentView payment,
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

    static OrderView of(Order order) {
        var amounts = order.amounts();
        return new OrderView(
                order.id(),
                order.number(),
                order.state().text(),
                order.cart(),
                order.buyer().email(),
                order.buyer().address(),
                order.buyer().shippingMethod(),
                order.lines().stream().map(Line::of).toList(),
                amounts.subtotal(),
                amounts.discount(),
                amounts.shipping(),
                amounts.tax(),
                amounts.total(),
                PaymentView.of(order),
                order.createdAt());
    }
}
