package dev.cartwright.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.PlainText;
import dev.cartwright.kernel.Problem.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What of a product can be edited.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WriteProduct", description = "What of a product can be edited.")
public record WriteProduct(
        @Schema(examples = "Canvas bag") @NotNull @PlainText(max = 300)
        String title,

        @Schema(
                description = "Its name in addresses; made of the title, or kept, if it is left out.",
                examples = "canvas-bag")
        @Pattern(regexp = Key.SLUG, message = "Lower-case letters and digits, with single hyphens between.")
        @Size(max = Key.LONGEST_SLUG)
        @Nullable
        String slug,

        @Schema(description = "What kind of product it is, for good.", defaultValue = "product", examples = "product")
        @Pattern(regexp = ProductDraft.TYPE, message = "A letter, then letters, digits and underscores.")
        @Nullable
        String type,

        @Schema(description = "Plain text.") @PlainText(max = 20_000, lines = true) @Nullable
        String description,

        @Schema(
                description = "Who gets to see it. An active one has at least one variant.",
                examples = "active",
                enumeration = {"draft", "active", "archived"},
                defaultValue = "draft")
        @Pattern(regexp = ProductDraft.STATES, message = "draft, active or archived.")
        @Nullable
        String state,

        @Schema(
                description = "What else is known of it: texts, numbers, truth values, and lists of texts and numbers.",
                examples = "{\"material\": \"canvas\"}")
        @Size(max = 50)
        @Nullable
        Map<String, Object> attributes,

        @Schema(description = "In the order of the title page, by id or slug.", examples = "[\"herman-melville\"]")
        @Size(max = 50)
        @Nullable
        List<@NotNull @Size(min = 1, max = 100) String> authors,

        @Schema(description = "By id or slug.", examples = "[\"fiction\"]") @Size(max = 50) @Nullable
        List<@NotNull @Size(min = 1, max = 100) String> categories,

        @Valid @Nullable WriteImage image,
        @Valid @Nullable Seo seo,

        @Schema(description = "In the order they are offered. Those that are left out are deleted.")
        @Size(max = 100)
        @Nullable
        List<@NotNull @Valid WriteVariant> variants)
        implements ProductForm {

    @Override
    public ProductDraft over(@Nullable Known before) {
        var usual = before == null ? "product" : before.type();
        var errors = before == null || type == null || type.equals(before.type())
                ? List.<FieldError>of()
                : List.of(new FieldError("/type", "fixed", "A " + before.type() + " stays one."));
        return new ProductDraft(
                type == null ? usual : type,
                title,
                slug,
                Objects.requireNonNullElse(description, ""),
                Objects.requireNonNullElse(state, "draft"),
                Objects.requireNonNullElse(attributes, Map.of()),
                Objects.requireNonNullElse(authors, List.of()),
                Objects.requireNonNullElse(categories, List.of()),
                image,
                Objects.requireNonNullElse(seo, Seo.NONE),
                before == null ? null : before.isbn13(),
                before == null ? null : before.publisher(),
                Objects.requireNonNullElse(variants, List.of()),
                errors);
    }

    static WriteProduct of(StoredProduct stored, List<WriteVariant> variants) {
        return new WriteProduct(
                stored.title(),
                stored.slug(),
                stored.type(),
                stored.description(),
                stored.state().text(),
                stored.attributes(),
                stored.authors().stream().map(Object::toString).toList(),
                stored.categories().stream().map(Object::toString).toList(),
                WriteImage.of(stored.image()),
                stored.seo(),
                variants);
    }
}
