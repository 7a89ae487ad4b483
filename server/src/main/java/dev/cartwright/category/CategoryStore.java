package dev.cartwright.category;

import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Key;
import dev.cartwright.listing.Named;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Conditions;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Unique;
import dev.cartwright.platform.list.NameQuery;
import dev.cartwright.platform.list.Window;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// The table `categories`. Whoever changes it holds the lock of the tree, alone.
@Singleton
class CategoryStore {
    // Each category's place begins with that of its parent, and goes on with its own among its siblings.
    private static final String PAGE = """
            with recursive c as (
              select id, slug, name, description, position, created_at, version, search, cast('[]' as jsonb) as ancestors,
                     (to_char(position, 'FM0000000000') || id) collate "C" as place
              from categories where parent_id is null
              union all
              select b.id, b.slug, b.name, b.description, b.position, b.created_at, b.version, b.search,
                     c.ancestors || jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name),
                     (c.place || to_char(b.position, 'FM0000000000') || b.id) collate "C"
              from c join categories b on b.parent_id = c.id)
            select id, slug, name, description, position, created_at, version, ancestors, place from c where\s""";

    private static final String COUNT = "select count(*) from categories c where ";

    private static final String CATEGORY = """
            with recursive up as (
              select 0 as distance, id, slug, name, parent_id from categories where id = cast(:id as uuid) or slug = :slug
              union all
              select up.distance + 1, c.id, c.slug, c.name, c.parent_id
              from up join categories c on c.id = up.parent_id)
            select c.id, c.slug, c.name, c.description, c.position, c.created_at, c.version,
                   coalesce(
                     (select jsonb_agg(jsonb_build_object('id', id, 'slug', slug, 'name', name) order by distance desc)
                      from up where distance > 0), '[]') as ancestors
            from categories c join up on up.id = c.id and up.distance = 0""";

    private static final String FIND = "select id from categories where id = cast(:id as uuid) or slug = :slug";

    private static final String BRANCHES = """
            with recursive up as (
              select id as leaf, 0 as distance, id, slug, name, parent_id from categories where id = any(:categories)
              union all
              select up.leaf, up.distance + 1, c.id, c.slug, c.name, c.parent_id
              from up join categories c on c.id = up.parent_id)
            select leaf, id, slug, name from up order by leaf, distance desc""";

    private static final String TREE = "select id, parent_id from categories";

    private static final String END = """
            select coalesce(max(position) + 1, 0) from categories
            where parent_id is not distinct from cast(:parent as uuid)""";

    private static final String CHILDREN = """
            select parent_id as thing, count(*) as number from categories
            where parent_id = any(:things) group by parent_id""";

    private static final String SIMILAR = """
            select slug from categories where slug = :slug or slug >= :slug || '-' and slug < :slug || '.'""";

    private static final String ADD = """
            insert into categories (id, slug, name, description, parent_id, position, created_at)
            values (:id, :slug, :name, :description, :parent, :position, :createdAt) on conflict (slug) do nothing""";

    private static final String CHANGE = """
            update categories set slug = :slug, name = :name, description = :description, parent_id = :parent,
              position = :position, version = version + 1
            where id = :id and version = :version""";

    private static final String DELETE = "delete from categories where id = :id and version = :version";

    private static final String LOCK = "categories";

    private final Database database;

    CategoryStore(Database database) {
        this.database = database;
    }

    List<PlacedCategory> page(NameQuery<PlacedCategory> query, Window<PlacedCategory> window) {
        var conditions = window.narrow(conditions(query));
        return database.with(handle -> conditions
                .bind(handle.createQuery(PAGE + conditions.sql() + window.order()))
                .bind("limit", window.limit())
                .map((row, context) -> new PlacedCategory(category(row), row.getString("place")))
                .list());
    }

    long count(NameQuery<PlacedCategory> query) {
        var conditions = conditions(query);
        return database.with(handle -> conditions
                .bind(handle.createQuery(COUNT + conditions.sql()))
                .mapTo(Long.class)
                .one());
    }

    Optional<Category> category(Key key) {
        return database.with(handle -> handle.createQuery(CATEGORY)
                .bind("id", key.id())
                .bind("slug", key.slug())
                .map((row, context) -> category(row))
                .findOne());
    }

    Optional<CategoryId> find(Key key) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("id", key.id())
                .bind("slug", key.slug())
                .map((row, context) -> Columns.id(row, "id", CategoryId::new))
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
                        .add(new Named(
                                Columns.id(row, "id", CategoryId::new), row.getString("slug"), row.getString("name"))))
                .list());
        return steps.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, branch -> Branch.of(branch.getValue())));
    }

    /// Nobody changes a category before the transaction ends: whoever does takes this lock alone.
    void holdTree() {
        database.lockShared(LOCK);
    }

    /// Nobody else changes a category, or relies on what stands above one, before the transaction ends.
    void lockTree() {
        database.lock(LOCK);
    }

    CategoryTree tree() {
        return new CategoryTree(database.with(handle -> handle
                .createQuery(TREE)
                .map((row, context) -> Map.entry(
                        Columns.id(row, "id", CategoryId::new),
                        Optional.ofNullable(Columns.idOrNull(row, "parent_id", CategoryId::new))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /// The position behind all that stand below that parent.
    int end(@Nullable CategoryId parent) {
        return database.with(handle -> handle.createQuery(END)
                .bind("parent", parent)
                .mapTo(Integer.class)
                .one());
    }

    Map<UUID, Map<String, Integer>> countReferencesTo(Collection<? extends Id> things) {
        return database.with(handle -> handle
                .createQuery(CHILDREN)
                .bindArray("things", UUID.class, things.stream().map(Id::value).toList())
                .map((row, context) ->
                        Map.entry(row.getObject("thing", UUID.class), Map.of("categories", row.getInt("number"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// Which slugs are taken of those that begin so.
    List<String> similar(String slug) {
        return database.with(handle -> handle.createQuery(SIMILAR)
                .bind("slug", slug)
                .mapTo(String.class)
                .list());
    }

    /// False if the slug is taken.
    boolean add(Category category) {
        return database.with(handle -> bound(handle.createUpdate(ADD), category)
                        .bind("createdAt", category.createdAt())
                        .execute())
                == 1;
    }

    /// @param category as it shall be, with the version that it has
    /// @throws dev.cartwright.kernel.Problem 409 `taken`
    boolean change(Category category) {
        return Unique.demand(
                        "/slug",
                        () -> database.with(handle -> bound(handle.createUpdate(CHANGE), category)
                                .bind("version", category.version())
                                .execute()))
                == 1;
    }

    boolean delete(Category category) {
        return database.with(handle -> handle.createUpdate(DELETE)
                        .bind("id", category.id())
                        .bind("version", category.version())
                        .execute())
                == 1;
    }

    private static Update bound(Update update, Category category) {
        return update.bind("id", category.id())
                .bind("slug", category.slug())
                .bind("name", category.name())
                .bind("description", category.description())
                .bind("parent", category.parentId())
                .bind("position", category.position());
    }

    private static Conditions conditions(NameQuery<PlacedCategory> query) {
        return new Conditions().and("c.search like all(:patterns)", "patterns", query.patterns());
    }

    private static Category category(ResultSet row) throws SQLException {
        var ancestors = Columns.json(row, "ancestors").tree();
        return new Category(
                Columns.id(row, "id", CategoryId::new),
                row.getString("slug"),
                row.getString("name"),
                row.getString("description"),
                StreamSupport.stream(ancestors.spliterator(), false)
                        .map(one -> Named.of(one, CategoryId::new))
                        .toList(),
                row.getInt("position"),
                Columns.instant(row, "created_at"),
                row.getInt("version"));
    }
}
