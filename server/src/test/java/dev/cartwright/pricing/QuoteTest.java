package dev.cartwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.Quantity;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class QuoteTest {
    private static final Currency USD = Currency.getInstance("USD");

    @Property
    void theStepsAddUpToTheTotal(
            @ForAll("goods") List<Quote.Priced> goods,
            @ForAll("prices") Money shipping,
            @ForAll @BigRange(min = "0", max = "0.3") @Scale(5) BigDecimal rate) {
        var quote = Quote.closed(goods, shipping, rate);
        assertThat(quote.total())
                .isEqualTo(quote.subtotal()
                        .minus(quote.discount())
                        .plus(quote.shipping())
                        .plus(quote.tax()));
        assertThat(quote.shipping()).isEqualTo(shipping);
        assertThat(quote.isFinal()).isTrue();
    }

    @Property
    void theLinesAddUpToTheOrder(
            @ForAll("goods") List<Quote.Priced> goods,
            @ForAll("prices") Money shipping,
            @ForAll @BigRange(min = "0", max = "0.3") @Scale(5) BigDecimal rate) {
        var quote = Quote.closed(goods, shipping, rate);
        assertThat(quote.lines()).hasSameSizeAs(goods);
        assertThat(sum(quote.lines().stream().map(Quote.Line::total).toList())).isEqualTo(quote.subtotal());
        assertThat(sum(quote.lines().stream().map(Quote.Line::tax).toList())).isEqualTo(quote.tax());
        for (int at = 0; at < goods.size(); at++) {
            var line = quote.lines().get(at);
            assertThat(line.quantity()).isEqualTo(goods.get(at).quantity());
            assertThat(line.unitPrice()).isEqualTo(goods.get(at).unitPrice());
            assertThat(line.total().minor())
                    .isEqualTo(line.unitPrice().minor() * line.quantity().value());
        }
    }

    @Property
    void nothingIsNegativeAndNoMoreIsTakenOffThanThereIs(
            @ForAll("goods") List<Quote.Priced> goods,
            @ForAll("prices") Money shipping,
            @ForAll @BigRange(min = "0", max = "0.3") @Scale(5) BigDecimal rate) {
        var quote = Quote.closed(goods, shipping, rate);
        assertThat(List.of(quote.subtotal(), quote.discount(), quote.shipping(), quote.tax(), quote.total()))
                .noneMatch(Money::isNegative);
        assertThat(quote.discount()).isLessThanOrEqualTo(quote.subtotal());
    }

    @Property
    void beforeTheAddressIsKnownOnlyTheGoodsCount(@ForAll("goods") List<Quote.Priced> goods) {
        var quote = Quote.open(goods, USD);
        assertThat(quote.total()).isEqualTo(quote.subtotal());
        assertThat(quote.shipping()).isEqualTo(Money.zero(USD));
        assertThat(quote.tax()).isEqualTo(Money.zero(USD));
        assertThat(quote.isFinal()).isFalse();
    }

    @Test
    void nothingCostsNothing() {
        assertThat(Quote.open(List.of(), USD).total()).isEqualTo(Money.zero(USD));
    }

    /// Two books for New York (4 %) by standard shipping: 12.50 once and 3.33 three times.
    @Test
    void eachLinesTaxIsRoundedByItself() {
        var goods = List.of(priced("12.50", 1), priced("3.33", 3));
        var quote = Quote.closed(goods, Money.of("4.90", USD), new BigDecimal("0.04"));
        assertThat(quote.lines()).extracting(Quote.Line::tax).containsExactly(usd("0.50"), usd("0.40"));
        assertThat(quote.subtotal()).isEqualTo(usd("22.49"));
        assertThat(quote.tax()).isEqualTo(usd("0.90"));
        assertThat(quote.total()).isEqualTo(usd("28.29"));
    }

    private static Quote.Priced priced(String price, int quantity) {
        return new Quote.Priced(usd(price), new Quantity(quantity));
    }

    private static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(USD), Money::plus);
    }

    @Provide
    Arbitrary<Money> prices() {
        return Arbitraries.longs().between(0, 100_000_000).map(minor -> new Money(minor, USD));
    }

    @Provide
    Arbitrary<List<Quote.Priced>> goods() {
        var quantities = Arbitraries.integers().between(1, Quantity.MOST).map(Quantity::new);
        return Combinators.combine(prices(), quantities)
                .as(Quote.Priced::new)
                .list()
                .ofMaxSize(20);
    }
}
