package dev.cartwright.category;

import dev.cartwright.category.Categories.NewCategory;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Key;
import dev.cartwright.listing.Named;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The table `categories`.
@Singleton
class CategoryStore {
    private static final String ROWS = """
            select c.id, c.slug, c.name, c.description, c.position,
                   case when p.id is not null
                     then jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name) end as parent
            from categories c left join categories p on p.id = c.parent_id
            """;

    private static final String PAGE = ROWS + """
            where (c.position, c.id) > (:position, :id)
            order by c.position, c.id limit :limit""";

    private static final String COUNT = "select count(*) from categories";

    private static final String CATEGORY = ROWS + "where c.id = cast(:id as uuid) or c.slug = :slug";

    private static final String BRANCHES = """
            with recursive up as (
              select id as leaf, 0 as distance, id, slug, name, parent_id from categories where id = any(:categories)
              union all
              select up.leaf, up.distance + 1, c.id, c.slug, c.name, c.parent_id
              from up join categories c on c.id = up.parent_id)
            select leaf, id, slug, name from up order by leaf, distance desc""";

    private static final String ADD = """
            insert into categories (id, slug, name, description, parent_id, position, created_at)
            values (:id, :slug, :name, :description, :parent, :position, :now)""";

    private static final String TREE = "categories";

    private final Database database;
    private final Clock clock;

    CategoryStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Category> page(int afterPosition, UUID afterId, int limit) {
        return database.with(handle -> handle.createQuery(PAGE)
                .bind("position", afterPosition)
                .bind("id", afterId)
                .bind("limit", limit)
                .map((row, context) -> category(row))
                .list());
    }

    long count() {
        return database.with(
                handle -> handle.createQuery(COUNT).mapTo(Long.class).one());
    }

    Optional<Category> category(Key key) {
        return database.with(handle -> handle.createQuery(CATEGORY)
                .bind("id", key.id())
                .bind("slug", key.slug())
                .map((row, context) -> category(row))
                .findOne());
    }

    Map<CategoryId, Branch> branches(Collection<CategoryId> categories) {
        var steps = new HashMap<CategoryId, List<Named>>();
        database.with(handle -> handle.createQuery(BRANCHES)
                .bindArray(
                        "categories",
                        UUID.class,
                        categories.stream().map(CategoryId::value).toList())
                .map((row, context) -> steps.computeIfAbsent(
                                Columns.id(row, "leaf", CategoryId::new), leaf -> new ArrayList<>())
                        .add(named(row)))
                .list());
        return steps.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, branch -> Branch.of(branch.getValue())));
    }

    /// Nobody moves a category before the transaction ends: whoever does takes this lock alone.
    void holdTree() {
        database.lockShared(TREE);
    }

    void add(List<NewCategory> categories) {
        var now = clock.instant();
        database.batch(
                ADD, categories, (row, category) -> row.bindMethods(category).bind("now", now));
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(Columns.id(row, "id", CategoryId::new), row.getString("slug"), row.getString("name"));
    }

    private static Category category(ResultSet row) throws SQLException {
        var parent = Columns.jsonOrNull(row, "parent");
        return new Category(
                Columns.id(row, "id", CategoryId::new),
                row.getString("slug"),
                row.getString("name"),
                row.getString("description"),
                parent == null ? null : Named.of(parent.tree(), CategoryId::new),
                row.getInt("position"));
    }
}
