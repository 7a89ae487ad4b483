package dev.cartwright.platform.list;

import dev.cartwright.platform.http.ListParameters;
import dev.cartwright.platform.http.Parameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The query parameters of a list of things that have names, as they were sent.
public class NameListParameters extends ListParameters {
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

    /// @param keyset has both fields
    /// @throws dev.cartwright.kernel.Problem 400 that names the parameter
    public final <T> NameQuery<T> query(Keyset<T> keyset) {
        return new NameQuery<>(Parameters.text("q", q), keyset.sorting(sort), paging());
    }
}
