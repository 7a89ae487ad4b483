package dev.cartwright.cart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartwright.inventory.Inventory;
import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.CartToken;
import dev.cartwright.kernel.LineId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.media.Image;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A cart as it is answered.
///
/// @param token shown once, by the request that opened the cart
/// @param orderId the order that closed it
/// @param note goes into the order
/// @param isFinal whether every amount is what an order would cost now
public record CartView(
        CartId id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token,
        String currency,
        String state,
        @Nullable OrderId orderId,
        @Nullable String email,
        @Nullable Address shippingAddress,
        @Nullable String shippingMethod,

        @Schema(description = "What is to be remembered with it; goes into the order.", examples = "Please wrap it.")
        @Nullable
        String note,

        List<Line> lines,
        Money subtotal,
        Money discount,
        Money shipping,
        Money tax,
        Money total,
        @JsonProperty("final") boolean isFinal,
        Instant createdAt,
        Instant updatedAt) {

    /// @param available how many can be bought now; 999 where no stock is kept
    @Schema(name = "CartLine")
    public record Line(
            LineId id,
            VariantId variantId,
            ProductId productId,
            String slug,
            String sku,
            String title,
            Map<String, String> options,
            @Nullable Image image,
            int quantity,
            Money unitPrice,
            Money total,
            int available) {

        static Line of(PricedCart.Line priced, Map<VariantId, Integer> stock) {
            var goods = priced.goods();
            return new Line(
                    priced.line().id(),
                    goods.variant(),
                    goods.product(),
                    goods.slug(),
                    goods.sku(),
                    goods.title(),
                    goods.options(),
                    goods.image(),
                    priced.line().quantity().value(),
                    priced.price().unitPrice(),
                    priced.price().total(),
                    available(priced, stock));
        }

        private static int available(PricedCart.Line priced, Map<VariantId, Integer> stock) {
            if (!priced.goods().active()) {
                return 0;
            }
            return priced.goods().stockKept()
                    ? stock.getOrDefault(priced.goods().variant(), 0)
                    : Inventory.PLENTY;
        }
    }

    static CartView of(PricedCart priced, Map<VariantId, Integer> stock) {
        var cart = priced.cart();
        var quote = priced.quote();
        return new CartView(
                cart.id(),
                null,
                cart.currency().getCurrencyCode(),
                cart.isOpen() ? "open" : "ordered",
                cart.order(),
                cart.delivery().email(),
                cart.delivery().address(),
                cart.delivery().method(),
                cart.note(),
                priced.lines().stream().map(line -> Line.of(line, stock)).toList(),
                quote.subtotal(),
                quote.discount(),
                quote.shipping(),
                quote.tax(),
                quote.total(),
                quote.isFinal(),
                cart.createdAt(),
                cart.updatedAt());
    }

    CartToken secret() {
        return new CartToken(Objects.requireNonNull(token, "only the view that opens a cart shows its token"));
    }

    CartView showing(CartToken secret) {
        return new CartView(
                id,
                secret.secret(),
                currency,
                state,
                orderId,
                email,
                shippingAddress,
                shippingMethod,
                note,
                lines,
                subtotal,
                discount,
                shipping,
                tax,
                total,
                isFinal,
                createdAt,
                updatedAt);
    }
}
