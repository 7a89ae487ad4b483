package dev.cartwright.inventory;

import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.http.ListParameters;
import dev.cartwright.platform.http.Parameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The query parameters of the list of stock, as they were sent.
public class StockListParameters extends ListParameters {
    @QueryParam("product")
    @Parameter(
            description = "Only what this product is sold as, by its id.",
            example = "prd_01kajx3y5qe0k8v6t1w2z4n7rd",
            schema = @Schema(type = SchemaType.STRING, minLength = 30, maxLength = 30))
    public @Nullable String product;

    @QueryParam("variant")
    @Parameter(
            description = "Only this variant, by its id.",
            example = "var_01kajx3y5qe0k8v6t1w2z4n7rd",
            schema = @Schema(type = SchemaType.STRING, minLength = 30, maxLength = 30))
    public @Nullable String variant;

    @QueryParam("sku")
    @Parameter(
            description = "Only the variant with this SKU.",
            example = "MOBY-PB",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    public @Nullable String sku;

    @QueryParam("availableMax")
    @Parameter(
            description = "Only what there is at most so much of.",
            example = "5",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "999999999"))
    public @Nullable String availableMax;

    @QueryParam("sort")
    @Parameter(
            description = "What to sort by; - in front for descending.",
            example = "available",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"title", "-title", "available", "-available"},
                            defaultValue = "title"))
    public @Nullable String sort;

    StockQuery query() {
        return new StockQuery(
                Parameters.id("product", product, ProductId::parse),
                Parameters.id("variant", variant, VariantId::parse),
                Parameters.text("sku", sku),
                most(availableMax),
                StockQuery.KEYSET.sorting(sort));
    }

    private static @Nullable Integer most(@Nullable String value) {
        if (value == null) {
            return null;
        }
        if (!value.matches("[0-9]{1,9}")) {
            throw Parameters.refusal("availableMax", "range", "A whole number from 0 on.");
        }
        return Integer.valueOf(value);
    }
}
