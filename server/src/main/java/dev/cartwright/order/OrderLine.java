package dev.cartwright.order;

import dev.cartwright.cart.PricedCart;
import dev.cartwright.kernel.LineId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.Quantity;
import dev.cartwright.kernel.VariantId;
import java.util.Map;

/// What was bought, as it was called and priced at that moment.
public record OrderLine(
        LineId id,
        VariantId variant,
        ProductId product,
        String sku,
        String title,
        Map<String, String> options,
        Quantity quantity,
        Money unitPrice,
        Money total) {

    static OrderLine of(LineId id, PricedCart.Line priced) {
        var goods = priced.goods();
        var price = priced.price();
        return new OrderLine(
                id,
                goods.variant(),
                goods.product(),
                goods.sku(),
                goods.title(),
                goods.options(),
                price.quantity(),
                price.unitPrice(),
                price.total());
    }
}
