package dev.cartwright.author;

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

/// What of an author can be edited.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WriteAuthor", description = "What of an author can be edited.")
public record WriteAuthor(
        @Schema(examples = "Mary Shelley") @NotNull @PlainText
        String name,

        @Schema(
                description = "Their name in addresses; made of the name, or kept, if it is left out.",
                examples = "mary-shelley")
        @Pattern(regexp = Key.SLUG, message = "Lower-case letters and digits, with single hyphens between.")
        @Size(max = Key.LONGEST_SLUG)
        @Nullable
        String slug,

        @Schema(description = "Year; negative before Christ.", examples = "1797") @Min(-9999) @Max(9999) @Nullable
        Integer born,

        @Schema(description = "Year, not before that of birth; negative before Christ.", examples = "1851")
        @Min(-9999)
        @Max(9999)
        @Nullable
        Integer died,

        @Schema(description = "Plain text.", examples = "She wrote Frankenstein at eighteen.")
        @PlainText(max = 20_000, lines = true)
        @Nullable
        String biography) {

    /// What a patch is laid over; the slug, which stays if it is left out, does not stand there.
    static WriteAuthor of(Author author) {
        return new WriteAuthor(author.name(), null, author.born(), author.died(), author.biography());
    }
}
