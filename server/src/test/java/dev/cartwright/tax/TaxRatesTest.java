package dev.cartwright.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.Money;
import dev.cartwright.platform.text.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxRatesTest {
    private final TaxRates rates = new TaxRates();

    /// Worked by hand from the published rates: the state's sales tax, or the country's standard value added tax.
    @ParameterizedTest
    @CsvSource({
        "US, US-NY, 100.00, 4.00",
        "US, US-CA, 100.00, 7.25",
        "US, US-MN, 100.00, 6.88",
        "US, US-NJ, 19.99, 1.32",
        "US, US-OR, 100.00, 0.00",
        "US,, 100.00, 0.00",
        "DE,, 100.00, 19.00",
        "DE, DE-BY, 9.99, 1.90",
        "FI,, 10.00, 2.55",
        "GB, GB-ENG, 0.02, 0.00",
        "GB,, 0.03, 0.01",
        "CH,, 100.00, 0.00",
        "JP,, 100.00, 0.00"
    })
    void anAddressPaysTheRateOfItsPlace(String country, @Nullable String region, String net, String tax) {
        var usd = Currency.getInstance("USD");
        var rate = rates.rateFor(address(country, region));
        assertThat(Money.of(net, usd).portion(rate)).isEqualTo(Money.of(tax, usd));
    }

    @Test
    void everyRateIsAShareOfAPlaceThatExistsNamedOnce() {
        var rows = Table.read("/tax/rates.csv");
        var countries = Set.of(Locale.getISOCountries());
        assertThat(rows).extracting(List::getFirst).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get(0)).matches("[A-Z]{2}(-[A-Z0-9]{1,3})?");
            assertThat(countries).contains(row.get(0).substring(0, 2));
            assertThat(new BigDecimal(row.get(1))).isBetween(BigDecimal.ZERO, new BigDecimal("0.3"));
        });
    }

    private static Address address(String country, @Nullable String region) {
        return new Address("Ada Lovelace", "1 Main Street", null, "Town", region, "12345", country);
    }
}
