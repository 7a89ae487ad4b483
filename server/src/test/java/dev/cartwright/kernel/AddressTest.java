package dev.cartwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @CsvSource({"US, US-NY", "US,", "DE, DE-BY", "GB, GB-ENG", "FR, FR-75C", "JP,", "AQ,"})
    void aCountryAndARegionInItAreSound(String country, @Nullable String region) {
        assertThat(brokenFields(address(country, region))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "us", "USA", "XX", "UK", "840", "Germany", "ZZ", "U S"})
    void aCountryIsATwoLetterCodeThatExists(String country) {
        assertThat(brokenFields(address(country, null))).containsExactly("country");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NY", "us-NY", "US-ny", "DE-BY", "US-", "US-NYCX", "US_NY", "US-N.", "USA-NY"})
    void aRegionIsACodeOfTheCountry(String region) {
        assertThat(brokenFields(address("US", region))).containsExactly("region");
    }

    @Test
    void bothAreNamedWhenBothAreWrong() {
        assertThat(brokenFields(address("XX", "NY"))).containsExactly("country", "region");
    }

    @Test
    @SuppressWarnings("NullAway")
    void whatIsMissingIsNamedByItsField() {
        var nothing = new Address(null, null, null, null, null, null, null);
        assertThat(brokenFields(nothing)).containsExactly("city", "country", "line1", "name", "postalCode");
    }

    @Test
    void aLineThatPeopleCannotReadIsNamedByItsField() {
        var address = new Address("Ada\u202eevil", " ", "x\n", "y".repeat(121), null, "1".repeat(21), "US");
        assertThat(brokenFields(address)).containsExactly("city", "line1", "line2", "name", "postalCode");
    }

    private static Address address(String country, @Nullable String region) {
        return new Address("Ada Lovelace", "12 St James's Square", null, "London", region, "SW1Y 4JH", country);
    }

    private static List<String> brokenFields(Address address) {
        return VALIDATOR.validate(address).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .sorted()
                .toList();
    }
}
