package dev.cartwright.pricing;

import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.Quantity;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/// What a cart costs, step by step: `total = subtotal - discount + shipping + tax`, each line's tax rounded by
/// itself, so that the lines add up to the order to the cent.
///
/// @param lines in the order in which they were asked for
/// @param discount never more than the subtotal
/// @param isFinal whether shipping and tax are known
public record Quote(
        List<Line> lines, Money subtotal, Money discount, Money shipping, Money tax, Money total, boolean isFinal) {

    /// @param total the unit price times the quantity
    public record Line(Money unitPrice, Quantity quantity, Money total, Money tax) {}

    /// @param unitPrice for one
    public record Priced(Money unitPrice, Quantity quantity) {}

    /// Before the address and the way of shipping are known.
    public static Quote open(List<Priced> goods, Currency currency) {
        return of(goods, Money.zero(currency), BigDecimal.ZERO, false);
    }

    /// @param taxRate for instance 0.08875 for 8.875 %, on the goods
    public static Quote closed(List<Priced> goods, Money shipping, BigDecimal taxRate) {
        return of(goods, shipping, taxRate, true);
    }

    private static Quote of(List<Priced> goods, Money shipping, BigDecimal taxRate, boolean isFinal) {
        var none = Money.zero(shipping.currency());
        var lines = goods.stream().map(priced -> line(priced, taxRate)).toList();
        var subtotal = lines.stream().map(Line::total).reduce(none, Money::plus);
        var tax = lines.stream().map(Line::tax).reduce(none, Money::plus);
        return new Quote(
                lines, subtotal, none, shipping, tax, subtotal.plus(shipping).plus(tax), isFinal);
    }

    private static Line line(Priced priced, BigDecimal taxRate) {
        var total = priced.unitPrice().times(priced.quantity());
        return new Line(priced.unitPrice(), priced.quantity(), total, total.portion(taxRate));
    }
}
