package dev.cartwright.tax;

import dev.cartwright.kernel.Address;
import dev.cartwright.platform.text.Table;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/// The share of the goods' price that an address adds as tax, from `tax/rates.csv`: by region where the country has
/// rates by region, otherwise by country, zero for any other place.
@Singleton
public class TaxRates {
    private final Map<String, BigDecimal> rates = Table.read("/tax/rates.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> new BigDecimal(row.get(1))));

    /// For instance 0.0625 for 6.25 %.
    public BigDecimal rateFor(Address address) {
        var country = rates.getOrDefault(address.country(), BigDecimal.ZERO);
        return address.region() == null ? country : rates.getOrDefault(address.region(), country);
    }
}
