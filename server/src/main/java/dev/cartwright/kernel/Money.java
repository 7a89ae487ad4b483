package dev.cartwright.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/// An amount of one currency, held in its minor units (cents), never in floating point. Arithmetic that would
/// overflow throws `ArithmeticException`; mixing currencies throws `IllegalArgumentException`.
public record Money(long minor, Currency currency) implements Comparable<Money> {
    /// The one rounding of the shop: to the nearest minor unit, halves away from zero, as a shopper rounds.
    public static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /// Reads a decimal text that has exactly the currency's decimals, for instance `12.50` for USD.
    ///
    /// @throws IllegalArgumentException for any other text
    public static Money of(String amount, Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        if (decimals < 0) {
            throw new IllegalArgumentException(currency + " has no minor unit that prices could be in");
        }
        // So many digits fit whatever the currency's decimals, which are four at most.
        var form = decimals == 0 ? "-?\\d{1,14}" : "-?\\d{1,14}\\.\\d{" + decimals + "}";
        if (!amount.matches(form)) {
            throw new IllegalArgumentException(
                    "An amount of " + currency + " has exactly " + decimals + " decimals and at most 14 digits before");
        }
        return new Money(new BigDecimal(amount).unscaledValue().longValueExact(), currency);
    }

    /// The decimal text with exactly the currency's decimals.
    public String amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money times(Quantity quantity) {
        return new Money(Math.multiplyExact(minor, quantity.value()), currency);
    }

    /// This amount times `rate` (0.08875 for 8.875 %), rounded by [#ROUNDING].
    public Money portion(BigDecimal rate) {
        var exact = BigDecimal.valueOf(minor).multiply(rate);
        return new Money(exact.setScale(0, ROUNDING).longValueExact(), currency);
    }

    /// Splits this amount in proportion to `weights` without losing or inventing a minor unit: each part gets its
    /// share rounded down, and what is left goes one unit each to the largest remainders (Hamilton's method), the
    /// first of equals first.
    ///
    /// @throws IllegalArgumentException if a weight is negative or all are zero
    public List<Money> allocate(List<Long> weights) {
        long sum = weights.stream().reduce(0L, Math::addExact);
        if (sum <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights are not negative, and one of them is positive");
        }
        var whole = BigDecimal.valueOf(minor);
        var shares = new long[weights.size()];
        var remainders = new BigDecimal[weights.size()];
        long left = minor;
        for (int part = 0; part < shares.length; part++) {
            var quotient =
                    whole.multiply(BigDecimal.valueOf(weights.get(part))).divideAndRemainder(BigDecimal.valueOf(sum));
            shares[part] = quotient[0].longValueExact();
            remainders[part] = quotient[1].abs();
            left -= shares[part];
        }
        int step = Long.signum(left);
        IntStream.range(0, shares.length)
                .boxed()
                .sorted((a, b) -> remainders[b].compareTo(remainders[a]))
                .limit(Math.abs(left))
                .forEach(part -> shares[part] += step);
        return Arrays.stream(shares)
                .mapToObj(share -> new Money(share, currency))
                .toList();
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isZero() {
        return minor == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    @Override
    public String toString() {
        return amount() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }
}
