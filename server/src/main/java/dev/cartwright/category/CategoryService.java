package dev.cartwright.category;

import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Key;
import dev.cartwright.listing.Listings;
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
class CategoryService implements Categories {
    private static final String LIST = "categories";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CategoryStore store;
    private final Listings listings;

    CategoryService(CategoryStore store, Listings listings) {
        this.store = store;
        this.listings = listings;
    }

    @Override
    @Transactional
    public void add(List<NewCategory> categories) {
        store.add(categories);
    }

    @Override
    public Optional<CategoryId> find(String idOrSlug) {
        return category(idOrSlug).map(Category::id);
    }

    @Override
    public Map<CategoryId, Branch> branches(Collection<CategoryId> categories) {
        return categories.isEmpty() ? Map.of() : store.branches(categories);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<CategoryId, Branch> held(Collection<CategoryId> categories) {
        if (categories.isEmpty()) {
            return Map.of();
        }
        store.holdTree();
        return store.branches(categories);
    }

    Page<CategoryView> list(int limit, @Nullable String cursor, boolean count, Caller caller) {
        Permissions.demand(caller, Act.READ_CATALOGUE);
        var after = cursor == null ? null : Cursor.read(LIST, cursor, 2);
        var found = after == null
                ? store.page(Integer.MIN_VALUE, BEFORE_ALL, limit + 1)
                : store.page(after.key(0, Integer::valueOf), after.key(1, UUID::fromString), limit + 1);
        var counts = listings.countPerCategory(found.stream().map(Category::id).toList());
        return Page.of(found, limit, CategoryService::cursor, count ? store.count() : null)
                .map(category -> CategoryView.of(category, counts.getOrDefault(category.id(), 0)));
    }

    CategoryView read(String idOrSlug, Caller caller) {
        Permissions.demand(caller, Act.READ_CATALOGUE);
        var category = category(idOrSlug).orElseThrow(() -> CommonProblem.notFound("category"));
        var counts = listings.countPerCategory(List.of(category.id()));
        return CategoryView.of(category, counts.getOrDefault(category.id(), 0));
    }

    private Optional<Category> category(String idOrSlug) {
        return Key.parse(idOrSlug, CategoryId::parse).flatMap(store::category);
    }

    private static String cursor(Category last) {
        return Cursor.write(
                LIST, Integer.toString(last.position()), last.id().value().toString());
    }
}
