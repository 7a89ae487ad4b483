package dev.cartwright.category;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What of a category can be edited.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WriteCategory", description = "What of a category can be edited.")
public record WriteCategory(
        @Schema(examples = "Sea and adventure") @NotNull @PlainText
        String name,

        @Schema(
                description = "Its name in addresses; made of the name, or kept, if it is left out.",
                examples = "sea-and-adventure")
        @Pattern(regexp = Key.SLUG, message = "Lower-case letters and digits, with single hyphens between.")
        @Size(max = Key.LONGEST_SLUG)
        @Nullable
        String slug,

        @Schema(description = "Plain text.", examples = "Storms, whales and far islands.")
        @PlainText(max = 20_000, lines = true)
        @Nullable
        String description,

        @Schema(
                description =
                        "The category above, by id or slug; a root without one. All that stands below moves along.",
                examples = "fiction")
        @Size(min = 1, max = 100)
        @Nullable
        String parent,

        @Schema(
                description =
                        "Among its siblings, the lowest first. If it is left out, a category stays where it is, and"
                                + " comes last where it is new.",
                examples = "3")
        @Min(0)
        @Max(WriteCategory.LAST)
        @Nullable
        Integer position) {

    static final int LAST = 1_000_000;

    /// What a patch is laid over; slug and position, which stay if they are left out, do not stand there.
    static WriteCategory of(Category category) {
        var parent = category.parent();
        return new WriteCategory(
                category.name(),
                null,
                category.description(),
                parent == null ? null : parent.id().text(),
                null);
    }
}
