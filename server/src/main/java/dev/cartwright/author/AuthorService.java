package dev.cartwright.author;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.audit.Audit;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Key;
import dev.cartwright.listing.Listings;
import dev.cartwright.listing.Named;
import dev.cartwright.platform.db.References;
import dev.cartwright.platform.db.Unique;
import dev.cartwright.platform.events.Events;
import dev.cartwright.platform.http.IfMatch;
import dev.cartwright.platform.http.MergePatch;
import dev.cartwright.platform.http.Page;
import dev.cartwright.platform.list.Keyset;
import dev.cartwright.platform.list.NameQuery;
import dev.cartwright.platform.security.Permissions;
import dev.cartwright.platform.text.Slug;
import dev.cartwright.platform.text.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

@ApplicationScoped
class AuthorService implements Authors {
    static final Keyset<Author> KEYSET = Keyset.of("name", "id", Author::id)
            .with("name", "name", Author::name, text -> text)
            .with("createdAt", "created_at", Author::createdAt, Instant::parse);

    private static final String KIND = "author";

    private final AuthorStore store;
    private final Listings listings;
    private final References references;
    private final MergePatch patches;
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    AuthorService(
            AuthorStore store,
            Listings listings,
            References references,
            MergePatch patches,
            Audit audit,
            Events events,
            Clock clock) {
        this.store = store;
        this.listings = listings;
        this.references = references;
        this.patches = patches;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void add(List<NewAuthor> authors) {
        var now = clock.instant();
        addAll(authors.stream().map(one -> one.author(now)).toList());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, AuthorId> called(Collection<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        var known = new HashMap<>(store.called(names));
        var missing = names.stream()
                .distinct()
                .filter(name -> !known.containsKey(name))
                .toList();
        var slugs = missing.isEmpty()
                ? List.<String>of()
                : Slug.free(missing.stream().map(name -> Slug.of(name, KIND)).toList(), store::similar);
        var now = clock.instant();
        var added = IntStream.range(0, missing.size())
                .mapToObj(at -> new Author(AuthorId.at(now), slugs.get(at), missing.get(at), null, null, "", now, 1))
                .toList();
        addAll(added);
        added.forEach(author -> known.put(author.name(), author.id()));
        return known;
    }

    private void addAll(List<Author> authors) {
        if (!authors.isEmpty() && store.add(authors) < authors.size()) {
            throw Unique.taken("/slug");
        }
    }

    @Override
    public Optional<AuthorId> find(String idOrSlug) {
        return Key.parse(idOrSlug, AuthorId::parse).flatMap(store::author).map(Author::id);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<AuthorId, Named> held(Collection<AuthorId> authors) {
        return authors.isEmpty() ? Map.of() : store.held(authors);
    }

    Page<AuthorItem> list(NameQuery<Author> query, Caller caller) {
        Permissions.demand(caller, Act.READ_CATALOGUE);
        var window = query.window("authors");
        var found = store.page(query, window);
        var counts = listings.countPerAuthor(found.stream().map(Author::id).toList());
        return window.page(found, () -> store.count(query))
                .map(author -> AuthorItem.of(author, counts.getOrDefault(author.id(), 0)));
    }

    AuthorView read(String idOrSlug, Caller caller) {
        Permissions.demand(caller, Act.READ_CATALOGUE);
        return view(demand(idOrSlug, store::author));
    }

    @Transactional
    AuthorView create(WriteAuthor command, Caller caller) {
        Permissions.demand(caller, Act.WRITE_CATALOGUE);
        var now = clock.instant();
        var nobody = new Author(AuthorId.at(now), Slug.of(command.name(), KIND), "", null, null, "", now, 1);
        var created =
                Slug.add(changed(nobody, command), command.slug(), slug -> store.similar(List.of(slug)), store::add);
        audit.wrote(caller, Act.WRITE_CATALOGUE, created.id(), null, created);
        events.publish(new AuthorEvent.AuthorCreated(created.id(), created.version()));
        return view(created);
    }

    @Transactional
    AuthorView replace(String idOrSlug, IfMatch match, WriteAuthor command, Caller caller) {
        return change(idOrSlug, match, caller, before -> command);
    }

    @Transactional
    AuthorView patch(String idOrSlug, IfMatch match, JsonNode patch, Caller caller) {
        return change(
                idOrSlug, match, caller, before -> patches.apply(WriteAuthor.of(before), patch, WriteAuthor.class));
    }

    @Transactional
    void delete(String idOrSlug, IfMatch match, Caller caller) {
        Permissions.demand(caller, Act.WRITE_CATALOGUE);
        var before = demand(idOrSlug, store::lock);
        match.demand(before.version());
        References.demandLocked(references.delete(before.id(), KIND, () -> store.delete(before)), before.id());
        audit.wrote(caller, Act.WRITE_CATALOGUE, before.id(), before, null);
        events.publish(new AuthorEvent.AuthorDeleted(before.id(), before.version() + 1));
    }

    private AuthorView change(String idOrSlug, IfMatch match, Caller caller, Function<Author, WriteAuthor> wanted) {
        Permissions.demand(caller, Act.WRITE_CATALOGUE);
        var before = demand(idOrSlug, store::lock);
        match.demand(before.version());
        var after = changed(before, wanted.apply(before));
        References.demandLocked(store.change(after), before.id());
        if (!after.named().equals(before.named())) {
            listings.authorRenamed(after.named());
        }
        var saved = after.withVersion(before.version() + 1);
        audit.wrote(caller, Act.WRITE_CATALOGUE, saved.id(), before, saved);
        events.publish(new AuthorEvent.AuthorChanged(saved.id(), saved.version()));
        return view(saved);
    }

    private AuthorView view(Author author) {
        var counts = listings.countPerAuthor(List.of(author.id()));
        return AuthorView.of(author, counts.getOrDefault(author.id(), 0));
    }

    /// A slug that is left out stays: links to it are out in the world.
    private static Author changed(Author before, WriteAuthor wanted) {
        var born = wanted.born();
        var died = wanted.died();
        if (born != null && died != null && died < born) {
            throw CommonProblem.INVALID
                    .because("One or more fields break a rule; see errors.")
                    .at("/died", "range", "Not before the year of birth.");
        }
        return new Author(
                before.id(),
                wanted.slug() == null ? before.slug() : wanted.slug(),
                Words.tidy(wanted.name()),
                born,
                died,
                Objects.requireNonNullElse(wanted.biography(), ""),
                before.createdAt(),
                before.version());
    }

    private static Author demand(String idOrSlug, Function<Key, Optional<Author>> look) {
        return Key.parse(idOrSlug, AuthorId::parse).flatMap(look).orElseThrow(() -> CommonProblem.notFound(KIND));
    }
}
