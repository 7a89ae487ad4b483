package dev.cartwright.author;

import dev.cartwright.author.Authors.NewAuthor;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.Key;
import dev.cartwright.listing.Named;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The table `authors`.
@Singleton
class AuthorStore {
    private static final String PAGE = """
            select id, slug, name, born, died, biography from authors
            where (name, id) > (:name, :id)
            order by name, id limit :limit""";

    private static final String COUNT = "select count(*) from authors";

    private static final String AUTHOR = """
            select id, slug, name, born, died, biography from authors where id = cast(:id as uuid) or slug = :slug""";

    private static final String NAMED = "select id, slug, name from authors where id = any(:authors)";

    private static final String HELD = NAMED + " order by id for share";

    private static final String ADD = """
            insert into authors (id, slug, name, born, died, biography, created_at)
            values (:id, :slug, :name, :born, :died, :biography, :now)""";

    private final Database database;
    private final Clock clock;

    AuthorStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Author> page(String afterName, UUID afterId, int limit) {
        return database.with(handle -> handle.createQuery(PAGE)
                .bind("name", afterName)
                .bind("id", afterId)
                .bind("limit", limit)
                .map((row, context) -> author(row))
                .list());
    }

    long count() {
        return database.with(
                handle -> handle.createQuery(COUNT).mapTo(Long.class).one());
    }

    Optional<Author> author(Key key) {
        return database.with(handle -> handle.createQuery(AUTHOR)
                .bind("id", key.id())
                .bind("slug", key.slug())
                .map((row, context) -> author(row))
                .findOne());
    }

    Map<AuthorId, Named> named(Collection<AuthorId> authors) {
        return named(NAMED, authors);
    }

    Map<AuthorId, Named> held(Collection<AuthorId> authors) {
        return named(HELD, authors);
    }

    private Map<AuthorId, Named> named(String sql, Collection<AuthorId> authors) {
        var found = new HashMap<AuthorId, Named>();
        database.with(handle -> handle.createQuery(sql)
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

    void add(List<NewAuthor> authors) {
        var now = clock.instant();
        database.batch(ADD, authors, (row, author) -> row.bindMethods(author).bind("now", now));
    }

    private static Author author(ResultSet row) throws SQLException {
        return new Author(
                Columns.id(row, "id", AuthorId::new),
                row.getString("slug"),
                row.getString("name"),
                Columns.integerOrNull(row, "born"),
                Columns.integerOrNull(row, "died"),
                row.getString("biography"));
    }
}
