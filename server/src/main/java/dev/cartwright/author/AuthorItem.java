package dev.cartwright.author;

import dev.cartwright.kernel.Id;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An author in the list of authors.
@Schema(name = "AuthorItem", description = "An author in the list of authors.")
public record AuthorItem(
        Id id,
        @Schema(examples = "mary-shelley") String slug,
        @Schema(examples = "Mary Shelley") String name,

        @Schema(description = "Year; negative before Christ.", examples = "1797") @Nullable
        Integer born,

        @Schema(description = "Year; negative before Christ.", examples = "1851") @Nullable
        Integer died,

        @Schema(description = "How many products of theirs are offered.", minimum = "0", examples = "2")
        int productCount) {

    static AuthorItem of(Author author, int productCount) {
        return new AuthorItem(author.id(), author.slug(), author.name(), author.born(), author.died(), productCount);
    }
}
