package dev.cartwright.author;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.listing.Named;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who wrote what the shop sells.
public interface Authors {
    /// @throws dev.cartwright.kernel.Problem 409 `taken` if one of their slugs is
    void add(List<NewAuthor> authors);

    /// Whoever is called exactly so, in the caller's transaction; who is not there is added.
    ///
    /// @throws dev.cartwright.kernel.Problem 409 `taken` if somebody takes the slug of one who is added at that
    /// moment
    Map<String, AuthorId> called(Collection<String> names);

    Optional<AuthorId> find(String idOrSlug);

    /// In one statement; whoever is not there is left out. Nobody renames or deletes them before the transaction ends.
    Map<AuthorId, Named> held(Collection<AuthorId> authors);

    /// @param born a year, negative before Christ; so is `died`
    record NewAuthor(
            AuthorId id,
            String slug,
            String name,
            @Nullable Integer born,
            @Nullable Integer died,
            String biography) {
        Author author(Instant now) {
            return new Author(id, slug, name, born, died, biography, now, 1);
        }
    }
}
