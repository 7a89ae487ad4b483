package dev.cartwright.kernel;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where something is sent.
///
/// @param region ISO 3166-2 with the country, for instance `US-NY`
/// @param country ISO 3166-1 alpha-2, for instance `US`
@Address.Sound
public record Address(
        @NotNull @PlainText(max = 120) String name,
        @NotNull @PlainText(max = 200) String line1,
        @PlainText(max = 200) @Nullable String line2,
        @NotNull @PlainText(max = 120) String city,
        @Nullable String region,
        @NotNull @PlainText(max = 20) String postalCode,
        @NotNull String country) {

    /// The country exists, and the region lies in it.
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Sound.Rule.class)
    public @interface Sound {
        String message() default "Not an address.";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Rule implements ConstraintValidator<Sound, Address> {
            private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

            @Override
            public boolean isValid(@Nullable Address address, ConstraintValidatorContext context) {
                if (address == null || address.country == null) {
                    return true;
                }
                context.disableDefaultConstraintViolation();
                boolean countryExists = COUNTRIES.contains(address.country);
                if (!countryExists) {
                    refuse(context, "country", "Must be an ISO 3166-1 code of two capital letters, such as US.");
                }
                boolean regionFits = address.region == null
                        || (address.region.matches("[A-Z]{2}-[A-Z0-9]{1,3}")
                                && address.region.startsWith(address.country + "-"));
                if (!regionFits) {
                    refuse(context, "region", "Must be an ISO 3166-2 code of the country, such as US-NY.");
                }
                return countryExists && regionFits;
            }

            private static void refuse(ConstraintValidatorContext context, String field, String message) {
                context.buildConstraintViolationWithTemplate(message)
                        .addPropertyNode(field)
                        .addConstraintViolation();
            }
        }
    }
}
