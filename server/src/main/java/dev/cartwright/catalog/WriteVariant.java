package dev.cartwright.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What of a variant can be edited. It is known again by its id or, without one, by its SKU.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "WriteVariant",
        description = "What of a variant can be edited. It is known again by its id or, without one, by its SKU.")
public record WriteVariant(
        @Schema(description = "Of a variant that the product has already.") @Size(max = 40) @Nullable
        String id,

        @Schema(description = "Unique in the shop.", examples = "MOBY-DICK-PB")
        @NotNull
        @Size(min = 1, max = 64)
        @Pattern(regexp = "[\\x21-\\x7e]*", message = "Visible ASCII characters without blanks.")
        String sku,

        @Schema(examples = "Paperback") @NotNull @PlainText(max = 100)
        String name,

        @Schema(description = "What it differs by from its siblings.", examples = "{\"format\": \"paperback\"}")
        @Size(max = 10)
        @Nullable
        Map<
                        @Pattern(
                                regexp = ProductDraft.NAME,
                                message = "A letter, then letters, digits and underscores.")
                        String,
                        @NotNull @PlainText(max = 100) String>
                options,

        @Schema(description = "In the store's currency.") @NotNull
        Money price,

        @Schema(description = "What it weighs when it is sent.", examples = "320") @Min(0) @Max(1_000_000) @Nullable
        Integer weightGrams,

        @Schema(description = "As it is scanned; of a book its ISBN.", examples = "9780142437247")
        @Size(min = 1, max = 32)
        @Pattern(regexp = "[0-9A-Za-z-]*", message = "Letters, digits and hyphens.")
        @Nullable
        String barcode,

        @Schema(description = "Whom it is bought from, by id or slug.", examples = "harbour-press")
        @Size(min = 1, max = 100)
        @Nullable
        String supplier,

        @Schema(description = "False for what never runs out, such as an e-book.", defaultValue = "true") @Nullable
        Boolean stockKept) {

    /// None for what has no price in the store's currency.
    static Optional<WriteVariant> of(StoredProduct.Variant variant) {
        return Optional.ofNullable(variant.price())
                .map(price -> new WriteVariant(
                        variant.id().text(),
                        variant.sku(),
                        variant.name(),
                        variant.options(),
                        price,
                        variant.weightGrams(),
                        variant.barcode(),
                        variant.supplier() == null ? null : variant.supplier().text(),
                        variant.stockKept()));
    }
}
