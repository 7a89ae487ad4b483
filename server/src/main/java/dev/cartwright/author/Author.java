package dev.cartwright.author;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.Slugged;
import dev.cartwright.listing.Named;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// @param born a year, negative before Christ; so is `died`
/// @param version grows with every change
record Author(
        AuthorId id,
        String slug,
        String name,
        @Nullable Integer born,
        @Nullable Integer died,
        String biography,
        Instant createdAt,
        int version)
        implements Slugged<Author> {

    @Override
    public Author withSlug(String other) {
        return new Author(id, other, name, born, died, biography, createdAt, version);
    }

    Author withVersion(int other) {
        return new Author(id, slug, name, born, died, biography, createdAt, other);
    }

    /// As the database takes many of them in one statement.
    Map<String, @Nullable Object> row() {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id.value());
        row.put("slug", slug);
        row.put("name", name);
        row.put("born", born);
        row.put("died", died);
        row.put("biography", biography);
        row.put("createdAt", createdAt);
        return row;
    }

    Named named() {
        return new Named(id, slug, name);
    }
}
