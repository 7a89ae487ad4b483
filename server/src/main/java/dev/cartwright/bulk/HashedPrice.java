package dev.cartwright.bulk;

import dev.cartwright.kernel.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// A price for what has none, made of the row's key: the same one each time.
///
/// @param percent of the price that the key gives, never below the least; 100 unless it is said
record HashedPrice(
        String least, String most, String step, @Nullable Integer percent) {
    private static final int WHOLE = 100;

    void check() {
        Mapping.demand("/variants/…/price/least", least);
        Mapping.demand("/variants/…/price/most", most);
        Mapping.demand("/variants/…/price/step", step);
        if (percent != null && (percent < 1 || percent > WHOLE)) {
            throw Mapping.invalid("/variants/…/price/percent is from 1 to 100.");
        }
    }

    /// @throws dev.cartwright.kernel.Problem 422 `mapping-invalid` if they are no amounts of this currency
    Money of(String key, Currency currency) {
        long from = minor(least, currency);
        long every = minor(step, currency);
        long to = minor(most, currency);
        if (every < 1 || to < from) {
            throw Mapping.invalid("/variants/…/price goes from least to most by a step above zero.");
        }
        long steps = (to - from) / every;
        long whole = from + Hashed.below(steps + 1, "price", key) * every;
        return new Money(percent == null ? whole : reduced(whole, from, every, percent), currency);
    }

    /// On a step again, so that it looks like a price.
    private static long reduced(long whole, long from, long every, int percent) {
        long reduced = whole * percent / WHOLE;
        return reduced <= from ? from : from + (reduced - from) / every * every;
    }

    private static long minor(String amount, Currency currency) {
        try {
            return Money.of(amount, currency).minor();
        } catch (IllegalArgumentException none) {
            throw Mapping.invalid("/variants/…/price: " + amount + " is no amount of " + currency + ".");
        }
    }
}
