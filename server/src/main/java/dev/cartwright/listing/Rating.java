package dev.cartwright.listing;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What readers gave it, from 1 to 5.
///
/// @param average null as long as there is none
@Schema(description = "What readers gave it, from 1 to 5.")
public record Rating(
        @Schema(minimum = "1", maximum = "5", examples = "4.3") @Nullable
        BigDecimal average,

        @Schema(minimum = "0", examples = "12") int count) {

    private static final int STORED_DECIMALS = 3;
    public static final Rating NONE = new Rating(null, 0);

    /// Null as long as there is none.
    public @Nullable Integer thousandths() {
        return average == null ? null : average.movePointRight(STORED_DECIMALS).intValueExact();
    }

    public static Rating ofThousandths(@Nullable Integer thousandths, int count) {
        return thousandths == null
                ? NONE
                : new Rating(BigDecimal.valueOf(thousandths, STORED_DECIMALS).stripTrailingZeros(), count);
    }
}
