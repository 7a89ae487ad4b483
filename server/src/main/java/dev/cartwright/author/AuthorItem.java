package dev.cartwright.author;

import dev.cartwright.kernel.Id;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An author in the list of authors.
@Schema(name = "AuthorItem", description = "An author in the list of authors.")
public record AuthorItem(
        Id id,
        @Schema(examples = "mary-shelley") String slug,
        @Schema(examples = "Mary Shelley") String name,

        @Schema(description = "How many products of theirs are offered.", minimum = "0", examples = "2")
        int productCount) {

    static AuthorItem of(Author author, int productCount) {
        return new AuthorItem(author.id(), author.slug(), author.name(), productCount);
    }
}
