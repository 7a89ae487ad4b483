package dev.cartwright.cart;

import dev.cartwright.catalog.VariantForSale;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.kernel.Wanted;
import dev.cartwright.pricing.Quote;
import java.util.List;
import java.util.stream.Stream;

/// A cart at today's prices.
///
/// @param lines those that have a price; `quote.lines` goes with them one by one
/// @param unpriced what was put in once and has no price any more
public record PricedCart(Cart cart, List<Line> lines, List<Wanted> unpriced, Quote quote) {
    public record Line(Cart.Line line, VariantForSale goods, Quote.Line price) {}

    /// What needs no stock of its own to be sold, or is not sold any more, is left out.
    public List<Wanted> wantedFromStock() {
        return lines.stream()
                .filter(line -> line.goods().active() && line.goods().stockKept())
                .map(line -> new Wanted(line.line().variant(), line.line().quantity()))
                .toList();
    }

    /// What cannot be sold whatever the stock says.
    public List<Wanted> withdrawn() {
        var inactive = lines.stream()
                .filter(line -> !line.goods().active())
                .map(line -> new Wanted(line.line().variant(), line.line().quantity()));
        return Stream.concat(unpriced.stream(), inactive).toList();
    }

    List<VariantId> variants() {
        return lines.stream().map(line -> line.line().variant()).toList();
    }
}
