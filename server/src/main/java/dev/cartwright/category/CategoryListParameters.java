package dev.cartwright.category;

import dev.cartwright.platform.http.ListParameters;
import dev.cartwright.platform.http.Parameters;
import dev.cartwright.platform.list.Keyset;
import dev.cartwright.platform.list.NameQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The query parameters of the list of categories, as they were sent.
public class CategoryListParameters extends ListParameters {
    static final Keyset<PlacedCategory> KEYSET = Keyset.of(
                    "position",
                    "c.id",
                    (PlacedCategory placed) -> placed.category().id())
            .with("position", "c.place", PlacedCategory::place, text -> text)
            .with("name", "c.name", placed -> placed.category().name(), text -> text)
            .with("createdAt", "c.created_at", placed -> placed.category().createdAt(), Instant::parse);

    @QueryParam("q")
    @Parameter(
            description = "Words that the name must all contain, whatever their case and accents.",
            example = "adventure",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    public @Nullable String q;

    @QueryParam("sort")
    @Parameter(
            description = "What to sort by; - in front for descending. By position: as in the shop, each category"
                    + " followed by those below it.",
            example = "position",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"position", "-position", "name", "-name", "createdAt", "-createdAt"},
                            defaultValue = "position"))
    public @Nullable String sort;

    NameQuery<PlacedCategory> query() {
        return new NameQuery<>(Parameters.text("q", q), KEYSET.sorting(sort), paging());
    }
}
