package dev.cartwright.order;

import dev.cartwright.cart.Cart;
import dev.cartwright.cart.PricedCart;
import dev.cartwright.catalog.VariantForSale;
import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.LineId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.Quantity;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.payment.Payment;
import dev.cartwright.pricing.Quote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An order as it is placed, for tests: two paperbacks to Boston.
final class Sample {
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Currency USD = Currency.getInstance("USD");
    private static final String TOKEN = "tok_visa";

    private Sample() {}

    static Order order() {
        return Order.place(new OrderId(id(1)), priced(), null, TOKEN, NOW);
    }

    /// With a payment whose id is always the same.
    static Order withKnownIds() {
        var order = order();
        return order.waiting(Payment.intended(
                new PaymentId(id(2)), order.id(), order.amounts().total(), TOKEN));
    }

    private static PricedCart priced() {
        var variant = new VariantId(id(4));
        var line = new Cart.Line(new LineId(id(5)), variant, new Quantity(2));
        var home = new Address("Ada Lovelace", "1 Main Street", null, "Boston", "US-MA", "02101", "US");
        var delivery = new Cart.Delivery("ada@example.org", home, "standard");
        var cart = new Cart(new CartId(id(3)), USD, null, null, null, delivery, null, List.of(line), 1, NOW, NOW);
        var price = Money.of("12.43", USD);
        var quote = Quote.closed(
                List.of(new Quote.Priced(price, line.quantity())), Money.of("4.90", USD), new BigDecimal("0.0625"));
        var goods = new VariantForSale(
                variant,
                new ProductId(id(6)),
                "moby-dick",
                "MOBY-DICK-PB",
                "Moby-Dick",
                Map.of("format", "paperback"),
                null,
                price,
                400,
                true,
                true);
        var lines = List.of(new PricedCart.Line(line, goods, quote.lines().getFirst()));
        return new PricedCart(cart, lines, List.of(), quote);
    }

    static UUID id(int number) {
        return new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}
