package dev.cartwright.cart;

import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.LineId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.Quantity;
import dev.cartwright.kernel.UserId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.kernel.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A cart. Changes return a new one; what may not change throws.
///
/// @param owner the account that it belongs to; null for a guest's, which belongs to whoever has its token
/// @param order the order that closed it, while that order lives; null while the cart is open
/// @param successor the cart that took this one's lines in when its guest signed in
/// @param note what the shopper wants to be remembered with it
/// @param lines in the order in which they were added, each variant once
public record Cart(
        CartId id,
        Currency currency,
        @Nullable UserId owner,
        @Nullable OrderId order,
        @Nullable CartId successor,
        Delivery delivery,
        @Nullable String note,
        List<Line> lines,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    /// More lines than a person fills, few enough to price in one go.
    static final int MOST_LINES = 100;

    static final int LONGEST_NOTE = 500;

    public record Line(LineId id, VariantId variant, Quantity quantity) {
        Line plus(Line same) {
            return new Line(
                    id,
                    variant,
                    new Quantity(Math.min(
                            Quantity.MOST, quantity.value() + same.quantity().value())));
        }
    }

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
        return new Cart(id, currency, null, null, null, Delivery.UNKNOWN, null, List.of(), 1, now, now);
    }

    public boolean isOpen() {
        return order == null && successor == null;
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
        if (lines.size() >= MOST_LINES) {
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
        return with(owner, there, note, lines);
    }

    Cart ownedBy(@Nullable UserId user) {
        return with(user, delivery, note, lines);
    }

    Cart noting(@Nullable String text) {
        return with(owner, delivery, text, lines);
    }

    /// Whether what is in both is no more than one holds.
    boolean hasRoomFor(Cart other) {
        var variants = Stream.concat(lines.stream(), other.lines.stream()).map(Line::variant);
        return currency.equals(other.currency) && variants.distinct().count() <= MOST_LINES;
    }

    /// With all that is in the other one, and whatever it states of the delivery. No line gets longer than it may be.
    Cart takingIn(Cart other) {
        var all = new LinkedHashMap<VariantId, Line>();
        Stream.concat(lines.stream(), other.lines.stream())
                .forEach(line -> all.merge(line.variant(), line, Line::plus));
        return with(owner, delivery.overlaidBy(other.delivery), joined(note, other.note), List.copyOf(all.values()));
    }

    private static @Nullable String joined(@Nullable String before, @Nullable String later) {
        if (before == null || later == null || before.equals(later)) {
            return later == null ? before : later;
        }
        var both = before + " / " + later;
        return both.length() <= LONGEST_NOTE ? both : later;
    }

    private Cart withLines(List<Line> next) {
        return with(owner, delivery, note, List.copyOf(next));
    }

    private Cart with(@Nullable UserId whose, Delivery there, @Nullable String text, List<Line> next) {
        return new Cart(id, currency, whose, order, successor, there, text, next, version, createdAt, updatedAt);
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
