package dev.cartwright.author;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.platform.once.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An author with their biography.
@Schema(name = "Author", description = "An author with their biography.")
public record AuthorView(
        AuthorId id,
        @Schema(examples = "mary-shelley") String slug,
        @Schema(examples = "Mary Shelley") String name,

        @Schema(description = "Year; negative before Christ.", examples = "1797") @Nullable
        Integer born,

        @Schema(description = "Year; negative before Christ.", examples = "1851") @Nullable
        Integer died,

        @Schema(description = "Plain text.") String biography,

        @Schema(description = "How many products of theirs are offered.", minimum = "0", examples = "2")
        int productCount,

        @Schema(description = "Grows with every change; the entity tag begins with it.", minimum = "1", examples = "3")
        int version)
        implements Versioned {

    static AuthorView of(Author author, int productCount) {
        return new AuthorView(
                author.id(),
                author.slug(),
                author.name(),
                author.born(),
                author.died(),
                author.biography(),
                productCount,
                author.version());
    }
}
