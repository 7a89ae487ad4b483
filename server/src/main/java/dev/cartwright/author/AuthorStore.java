package dev.cartwright.author;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.Key;
import dev.cartwright.listing.Named;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Conditions;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Json;
import dev.cartwright.platform.db.Unique;
import dev.cartwright.platform.list.NameQuery;
import dev.cartwright.platform.list.Window;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;

/// The table `authors`.
@Singleton
class AuthorStore {
    private static final String PAGE =
            "select id, slug, name, born, died, biography, created_at, version from authors where ";

    private static final String COUNT = "select count(*) from authors where ";

    private static final String AUTHOR = """
            select id, slug, name, born, died, biography, created_at, version from authors
            where id = cast(:id as uuid) or slug = :slug""";

    private static final String LOCK = AUTHOR + " for update";

    private static final String HELD =
            "select id, slug, name from authors where id = any(:authors) order by id for share";

    // A hyphen comes right before a full stop: the range holds the slug itself and those that go on with a hyphen.
    private static final String SIMILAR = """
            select a.slug from unnest(cast(:slugs as text[])) as one (wanted)
            join authors a on a.slug >= one.wanted and a.slug < one.wanted || '.'
            where a.slug ~ ('^' || one.wanted || '(-[0-9]+)?$')""";

    // Of several who have the same name, the one who has been here for longest.
    private static final String CALLED =
            "select distinct on (name) id, name from authors where name = any(:names) order by name, id";

    private static final String ADD = """
            insert into authors (id, slug, name, born, died, biography, created_at)
            select id, slug, name, born, died, biography, "createdAt"
            from jsonb_to_recordset(cast(:authors as jsonb)) as one (
              id uuid, slug text, name text, born integer, died integer, biography text, "createdAt" timestamptz)
            on conflict (slug) do nothing""";

    private static final String CHANGE = """
            update authors set slug = :slug, name = :name, born = :born, died = :died, biography = :biography,
              version = version + 1
            where id = :id and version = :version""";

    private static final String DELETE = "delete from authors where id = :id and version = :version";

    private final Database database;

    AuthorStore(Database database) {
        this.database = database;
    }

    List<Author> page(NameQuery<Author> query, Window<Author> window) {
        var conditions = window.narrow(conditions(query));
        return database.with(handle -> conditions
                .bind(handle.createQuery(PAGE + conditions.sql() + window.order()))
                .bind("limit", window.limit())
                .map((row, context) -> author(row))
                .list());
    }

    long count(NameQuery<Author> query) {
        var conditions = conditions(query);
        return database.with(handle -> conditions
                .bind(handle.createQuery(COUNT + conditions.sql()))
                .mapTo(Long.class)
                .one());
    }

    Optional<Author> author(Key key) {
        return one(AUTHOR, key);
    }

    /// Nobody else changes them, nor puts them onto a product, before the transaction ends.
    Optional<Author> lock(Key key) {
        return one(LOCK, key);
    }

    /// Those who are called exactly so.
    Map<String, AuthorId> called(Collection<String> names) {
        var found = new HashMap<String, AuthorId>();
        database.with(handle -> handle.createQuery(CALLED)
                .bindArray("names", String.class, List.copyOf(names))
                .map((row, context) -> found.put(row.getString("name"), Columns.id(row, "id", AuthorId::new)))
                .list());
        return found;
    }

    /// Which slugs are taken of those that are like one of these, with or without a number behind.
    List<String> similar(Collection<String> slugs) {
        return database.with(handle -> handle.createQuery(SIMILAR)
                .bindArray("slugs", String.class, List.copyOf(slugs))
                .mapTo(String.class)
                .list());
    }

    /// False if the slug is taken. Somebody who is just taking it is waited for.
    boolean add(Author author) {
        return add(List.of(author)) == 1;
    }

    /// How many were added: those whose slug is taken were not.
    int add(List<Author> authors) {
        var rows = Json.of(authors.stream().map(Author::row).toList());
        return database.with(
                handle -> handle.createUpdate(ADD).bind("authors", rows).execute());
    }

    /// @param author as they shall be, with the version that they have
    /// @throws dev.cartwright.kernel.Problem 409 `taken`
    boolean change(Author author) {
        return Unique.demand(
                        "/slug",
                        () -> database.with(handle -> bound(handle.createUpdate(CHANGE), author)
                                .bind("version", author.version())
                                .execute()))
                == 1;
    }

    boolean delete(Author author) {
        return database.with(handle -> handle.createUpdate(DELETE)
                        .bind("id", author.id())
                        .bind("version", author.version())
                        .execute())
                == 1;
    }

    private static Update bound(Update update, Author author) {
        return update.bind("id", author.id())
                .bind("slug", author.slug())
                .bind("name", author.name())
                .bind("born", author.born())
                .bind("died", author.died())
                .bind("biography", author.biography());
    }

    private Optional<Author> one(String sql, Key key) {
        return database.with(handle -> handle.createQuery(sql)
                .bind("id", key.id())
                .bind("slug", key.slug())
                .map((row, context) -> author(row))
                .findOne());
    }

    Map<AuthorId, Named> held(Collection<AuthorId> authors) {
        var found = new HashMap<AuthorId, Named>();
        database.with(handle -> handle.createQuery(HELD)
                .bindArray(
                        "authors",
                        UUID.class,
                        authors.stream().map(AuthorId::value).toList())
                .map((row, context) -> {
                    var id = Columns.id(row, "id", AuthorId::new);
                    return found.put(id, new Named(id, row.getString("slug"), row.getString("name")));
                })
                .list());
        return found;
    }

    private static Conditions conditions(NameQuery<Author> query) {
        return new Conditions().and("search like all(:patterns)", "patterns", query.patterns());
    }

    private static Author author(ResultSet row) throws SQLException {
        return new Author(
                Columns.id(row, "id", AuthorId::new),
                row.getString("slug"),
                row.getString("name"),
                Columns.integerOrNull(row, "born"),
                Columns.integerOrNull(row, "died"),
                row.getString("biography"),
                Columns.instant(row, "created_at"),
                row.getInt("version"));
    }
}
