package dev.cartwright.cart;

import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.LineId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.Quantity;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.kernel.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A cart. Changes return a new one; what may not change throws.
///
/// @param order the order that closed it, while that order lives; null while the cart is open
/// @param lines in the order in which they were added, each variant once
public record Cart(
        CartId id,
        Currency currency,
        @Nullable OrderId order,
        Delivery delivery,
        List<Line> lines,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    /// More lines than a person fills, few enough to price in one go.
    static final int MOST_LINES = 100;

    public record Line(LineId id, VariantId variant, Quantity quantity) {}

    /// To whom and how the goods go, as far as it is known.
    public record Delivery(
            @Nullable String email,
            @Nullable Address address,
            @Nullable String method) {
        public static final Delivery UNKNOWN = new Delivery(null, null, null);

        /// This, with whatever `later` states in place of what was said before.
        public Delivery overlaidBy(Delivery later) {
            return new Delivery(
                    later.email == null ? email : later.email,
                    later.address == null ? address : later.address,
                    later.method == null ? method : later.method);
        }
    }

    public static Cart open(CartId id, Currency currency, Instant now) {
        return new Cart(id, currency, null, Delivery.UNKNOWN, List.of(), 1, now, now);
    }

    public boolean isOpen() {
        return order == null;
    }

    /// @throws Problem `cart-closed`
    public void demandOpen() {
        if (order != null) {
            throw CartProblem.CART_CLOSED
                    .because("This cart has become the order " + order + "; open a new one.")
                    .with("orderId", order);
        }
    }

    public List<Wanted> wanted() {
        return lines.stream()
                .map(line -> new Wanted(line.variant(), line.quantity()))
                .toList();
    }

    public Optional<Line> line(LineId line) {
        return lines.stream().filter(one -> one.id().equals(line)).findFirst();
    }

    /// The same variant again adds to its line.
    Cart with(VariantId variant, Quantity quantity, Instant now) {
        var same = lines.stream().filter(line -> line.variant().equals(variant)).findFirst();
        if (same.isPresent()) {
            int sum = same.get().quantity().value() + quantity.value();
            return withQuantity(same.get().id(), checked(sum));
        }
        if (lines.size() == MOST_LINES) {
            throw CommonProblem.INVALID.because("A cart has at most " + MOST_LINES + " lines.");
        }
        var more = new ArrayList<>(lines);
        more.add(new Line(LineId.at(now), variant, quantity));
        return withLines(more);
    }

    Cart withQuantity(LineId line, Quantity quantity) {
        return withLines(lines.stream()
                .map(one -> one.id().equals(line) ? new Line(line, one.variant(), quantity) : one)
                .toList());
    }

    Cart without(LineId line) {
        return withLines(lines.stream().filter(one -> !one.id().equals(line)).toList());
    }

    Cart deliveredTo(Delivery there) {
        return new Cart(id, currency, order, there, lines, version, createdAt, updatedAt);
    }

    private Cart withLines(List<Line> next) {
        return new Cart(id, currency, order, delivery, List.copyOf(next), version, createdAt, updatedAt);
    }

    private static Quantity checked(int sum) {
        if (sum > Quantity.MOST) {
            throw CommonProblem.INVALID
                    .because("A line holds at most " + Quantity.MOST + " pieces.")
                    .at("/quantity", "max", "Together with what is in the cart already this is " + sum + ".");
        }
        return new Quantity(sum);
    }
}
