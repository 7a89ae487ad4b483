package dev.cartwright.supplier;

import dev.cartwright.platform.http.ListParameters;
import dev.cartwright.platform.http.Parameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The query parameters of the list of suppliers, as they were sent.
public class SupplierListParameters extends ListParameters {
    @QueryParam("q")
    @Parameter(
            description = "Words that the name must all contain, whatever their case and accents.",
            example = "harbour",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    public @Nullable String q;

    @QueryParam("sort")
    @Parameter(
            description = "What to sort by; - in front for descending.",
            example = "name",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"name", "-name", "createdAt", "-createdAt"},
                            defaultValue = "name"))
    public @Nullable String sort;

    SupplierQuery query() {
        return new SupplierQuery(Parameters.text("q", q), SupplierQuery.KEYSET.sorting(sort));
    }
}
