package dev.cartwright.supplier;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.PlainText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What of a supplier can be edited.
///
/// @param slug made of the name, or kept, if it is left out
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WriteSupplier", description = "What of a supplier can be edited.")
public record WriteSupplier(
        @Schema(examples = "Harbour Press") @NotNull @PlainText
        String name,

        @Schema(
                description = "Its name in addresses; made of the name, or kept, if it is left out.",
                examples = "harbour-press")
        @Pattern(regexp = Key.SLUG, message = "Lower-case letters and digits, with single hyphens between.")
        @Size(max = Key.LONGEST_SLUG)
        @Nullable
        String slug,

        @Schema(description = "Where orders to them go.", examples = "orders@harbour-press.example")
        @Email
        @Size(min = 3, max = 254)
        @Nullable
        String email) {

    /// What a patch is laid over; the slug, which stays if it is left out, does not stand there.
    static WriteSupplier of(Supplier supplier) {
        return new WriteSupplier(supplier.name(), null, supplier.email());
    }
}
