package dev.cartwright.author;

import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Key;
import dev.cartwright.listing.Listings;
import dev.cartwright.listing.Named;
import dev.cartwright.platform.http.Cursor;
import dev.cartwright.platform.http.Page;
import dev.cartwright.platform.security.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AuthorService implements Authors {
    private static final String LIST = "authors";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AuthorStore store;
    private final Listings listings;

    AuthorService(AuthorStore store, Listings listings) {
        this.store = store;
        this.listings = listings;
    }

    @Override
    @Transactional
    public void add(List<NewAuthor> authors) {
        store.add(authors);
    }

    @Override
    public Optional<AuthorId> find(String idOrSlug) {
        return author(idOrSlug).map(Author::id);
    }

    @Override
    public Map<AuthorId, Named> named(Collection<AuthorId> authors) {
        return authors.isEmpty() ? Map.of() : store.named(authors);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<AuthorId, Named> held(Collection<AuthorId> authors) {
        return authors.isEmpty() ? Map.of() : store.held(authors);
    }

    Page<AuthorItem> list(int limit, @Nullable String cursor, boolean count, Caller caller) {
        Permissions.demand(caller, Act.READ_CATALOGUE);
        var after = cursor == null ? null : Cursor.read(LIST, cursor, 2);
        var found = after == null
                ? store.page("", BEFORE_ALL, limit + 1)
                : store.page(after.key(0, name -> name), after.key(1, UUID::fromString), limit + 1);
        var counts = listings.countPerAuthor(found.stream().map(Author::id).toList());
        return Page.of(
                        found,
                        limit,
                        last -> Cursor.write(
                                LIST, last.name(), last.id().value().toString()),
                        count ? store.count() : null)
                .map(author -> AuthorItem.of(author, counts.getOrDefault(author.id(), 0)));
    }

    AuthorView read(String idOrSlug, Caller caller) {
        Permissions.demand(caller, Act.READ_CATALOGUE);
        var author = author(idOrSlug).orElseThrow(() -> CommonProblem.notFound("author"));
        var counts = listings.countPerAuthor(List.of(author.id()));
        return AuthorView.of(author, counts.getOrDefault(author.id(), 0));
    }

    private Optional<Author> author(String idOrSlug) {
        return Key.parse(idOrSlug, AuthorId::parse).flatMap(store::author);
    }
}
