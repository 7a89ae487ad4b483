package dev.cartwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");
    private static final long TRILLION = 1_000_000_000_000L;

    @ParameterizedTest
    @CsvSource({
        "12.50, USD, 1250",
        "0.00, USD, 0",
        "-0.01, USD, -1",
        "1250, JPY, 1250",
        "-7, JPY, -7",
        "1.250, KWD, 1250",
        "0.001, KWD, 1",
        "99999999999999.99, USD, 9999999999999999"
    })
    void anAmountWithExactlyTheCurrencysDecimalsIsRead(String amount, Currency currency, long minor) {
        assertThat(Money.of(amount, currency)).isEqualTo(new Money(minor, currency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "12",
                "12.5",
                "12.500",
                "12,50",
                "+12.50",
                " 12.50",
                "12.50 ",
                "12.50\n",
                ".50",
                "12.",
                "1e2",
                "1.2e1",
                "--1.00",
                "1 000.00",
                "1_0.00",
                "0x1.00",
                "NaN",
                "Infinity",
                "１２.50",
                "12.٥٠",
                "1234567890123456.00"
            })
    void anyOtherTextIsNoAmountOfDollars(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, USD));
    }

    @ParameterizedTest
    @CsvSource({"1.0, JPY", "1., JPY", "1.00, JPY", "1, KWD", "1.25, KWD", "1.2500, KWD"})
    void theDecimalsAreThoseOfTheCurrency(String amount, Currency currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, currency));
    }

    /// Gold and the code for "no currency" have no minor unit at all.
    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XXX"})
    void whatHasNoMinorUnitIsNoMoney(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", Currency.getInstance(code)))
                .withMessageContaining("minor unit");
    }

    @Test
    void anAmountThatDoesNotFitIsRefusedLikeAnyOtherBadText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("999999999999999.9999", Currency.getInstance("CLF")));
    }

    @Property
    void whatIsWrittenIsReadAgain(
            @ForAll("currencies") Currency currency, @ForAll @LongRange(min = -TRILLION, max = TRILLION) long minor) {
        var money = new Money(minor, currency);
        assertThat(Money.of(money.amount(), currency)).isEqualTo(money);
    }

    @Property
    void addingAndTakingAwayAgainChangesNothing(@ForAll("dollars") Money one, @ForAll("dollars") Money other) {
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.minus(other)).isEqualTo(Money.zero(USD).minus(other.minus(one)));
    }

    @Property
    void timesIsAddingSoManyTimes(
            @ForAll("dollars") Money money, @ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 999) int times) {
        var sum = Money.zero(USD);
        for (int each = 0; each < times; each++) {
            sum = sum.plus(money);
        }
        assertThat(money.times(new Quantity(times))).isEqualTo(sum);
    }

    @Test
    void whatWouldOverflowThrowsInsteadOfTurningNegative() {
        var most = new Money(Long.MAX_VALUE, USD);
        var least = new Money(Long.MIN_VALUE, USD);
        var cent = new Money(1, USD);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(cent));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.minus(cent));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(new Quantity(2)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.portion(BigDecimal.TWO));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> most.allocate(List.of(Long.MAX_VALUE, 1L)));
    }

    @Test
    void currenciesDoNotMix() {
        var dollar = new Money(100, USD);
        var yen = new Money(100, JPY);
        assertThatIllegalArgumentException().isThrownBy(() -> dollar.plus(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> dollar.minus(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> dollar.compareTo(yen));
        assertThat(dollar).isNotEqualTo(yen);
    }

    @ParameterizedTest
    @CsvSource({
        "1250, 0.08875, 111",
        "50, 0.01, 1",
        "49, 0.01, 0",
        "-50, 0.01, -1",
        "-49, 0.01, 0",
        "150, 0.01, 2",
        "250, 0.01, 3",
        "1999, 0, 0"
    })
    void aPortionIsRoundedHalvesAwayFromZero(long minor, BigDecimal rate, long expected) {
        assertThat(new Money(minor, USD).portion(rate)).isEqualTo(new Money(expected, USD));
    }

    @Property
    void aPortionIsNeverMoreThanHalfAUnitAway(
            @ForAll("dollars") Money money, @ForAll @BigRange(min = "0", max = "1") BigDecimal rate) {
        var exact = BigDecimal.valueOf(money.minor()).multiply(rate);
        var away = BigDecimal.valueOf(money.portion(rate).minor()).subtract(exact);
        assertThat(away.abs()).isLessThanOrEqualTo(new BigDecimal("0.5"));
    }

    @Property
    void theOppositesPortionIsTheOppositePortion(
            @ForAll("dollars") Money money, @ForAll @BigRange(min = "0", max = "1") BigDecimal rate) {
        var opposite = new Money(-money.minor(), USD);
        assertThat(opposite.portion(rate).minor())
                .isEqualTo(-money.portion(rate).minor());
    }

    @Property
    void allocatingLosesAndInventsNothing(@ForAll("dollars") Money money, @ForAll("weights") List<Long> weights) {
        var parts = money.allocate(weights);
        assertThat(parts).hasSameSizeAs(weights);
        assertThat(parts.stream().reduce(Money.zero(USD), Money::plus)).isEqualTo(money);
    }

    @Property
    void noPartIsAWholeUnitAwayFromItsExactShare(
            @ForAll("dollars") Money money, @ForAll("weights") List<Long> weights) {
        var sum =
                BigDecimal.valueOf(weights.stream().mapToLong(weight -> weight).sum());
        var parts = money.allocate(weights);
        for (int at = 0; at < parts.size(); at++) {
            var share = BigDecimal.valueOf(money.minor()).multiply(BigDecimal.valueOf(weights.get(at)));
            var away = BigDecimal.valueOf(parts.get(at).minor()).multiply(sum).subtract(share);
            assertThat(away.abs()).isLessThan(sum);
        }
    }

    @Property
    void noPartHasTheOtherSignAndNoWeightGetsNothing(
            @ForAll("dollars") Money money, @ForAll("weights") List<Long> weights) {
        var parts = money.allocate(weights);
        for (int at = 0; at < parts.size(); at++) {
            long part = parts.get(at).minor();
            assertThat(Long.signum(part)).isIn(0, Long.signum(money.minor()));
            if (weights.get(at) == 0) {
                assertThat(part).isZero();
            }
        }
    }

    @Test
    void whatIsLeftGoesToTheLargestRemaindersTheFirstOfEqualsFirst() {
        assertThat(minors(new Money(100, USD).allocate(List.of(1L, 1L, 1L)))).containsExactly(34L, 33L, 33L);
        assertThat(minors(new Money(-100, USD).allocate(List.of(1L, 1L, 1L)))).containsExactly(-34L, -33L, -33L);
        assertThat(minors(new Money(5, USD).allocate(List.of(3L, 7L)))).containsExactly(2L, 3L);
        assertThat(minors(new Money(1, USD).allocate(List.of(1L, 2L, 1L)))).containsExactly(0L, 1L, 0L);
        assertThat(minors(new Money(0, USD).allocate(List.of(1L, 2L)))).containsExactly(0L, 0L);
        assertThat(minors(new Money(10, USD).allocate(List.of(0L, 5L)))).containsExactly(0L, 10L);
    }

    @Test
    void withoutAPositiveWeightThereIsNothingToAllocateBy() {
        var money = new Money(100, USD);
        assertThatIllegalArgumentException().isThrownBy(() -> money.allocate(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> money.allocate(List.of(0L, 0L)));
        assertThatIllegalArgumentException().isThrownBy(() -> money.allocate(List.of(2L, -1L)));
    }

    @Test
    void itIsShownWithItsCurrency() {
        assertThat(new Money(1250, USD)).hasToString("12.50 USD");
        assertThat(new Money(-5, USD)).hasToString("-0.05 USD");
        assertThat(new Money(1250, JPY)).hasToString("1250 JPY");
        assertThat(new Money(1250, KWD)).hasToString("1.250 KWD");
    }

    @Test
    void amountsAreInOrder() {
        assertThat(new Money(-1, USD)).isLessThan(Money.zero(USD)).matches(Money::isNegative);
        assertThat(Money.zero(USD)).isLessThan(new Money(1, USD)).matches(Money::isZero);
        assertThat(new Money(1, USD).isNegative()).isFalse();
        assertThat(new Money(1, USD).isZero()).isFalse();
    }

    private static List<Long> minors(List<Money> parts) {
        return parts.stream().map(Money::minor).toList();
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of(USD, JPY, KWD, Currency.getInstance("EUR"), Currency.getInstance("CLF"));
    }

    @Provide
    Arbitrary<Money> dollars() {
        return Arbitraries.longs().between(-TRILLION, TRILLION).map(minor -> new Money(minor, USD));
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        return Arbitraries.longs()
                .between(0, 1_000_000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .filter(weights -> weights.stream().anyMatch(weight -> weight > 0));
    }
}
