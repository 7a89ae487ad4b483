package dev.cartwright.category;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.audit.Audit;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.Problem;
import dev.cartwright.listing.Listings;
import dev.cartwright.listing.Named;
import dev.cartwright.platform.db.References;
import dev.cartwright.platform.events.Events;
import dev.cartwright.platform.http.IfMatch;
import dev.cartwright.platform.http.MergePatch;
import dev.cartwright.platform.http.Page;
import dev.cartwright.platform.list.NameQuery;
import dev.cartwright.platform.security.Permissions;
import dev.cartwright.platform.text.Slug;
import dev.cartwright.platform.text.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CategoryService implements Categories {
    private static final String KIND = "category";

    private final CategoryStore store;
    private final Listings listings;
    private final References references;
    private final MergePatch patches;
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    CategoryService(
            CategoryStore store,
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
    public void add(List<NewCategory> categories) {
        var now = clock.instant();
        store.lockTree();
        categories.forEach(one -> {
            var parent = one.parent();
            var above = parent == null ? List.<Named>of() : steps(parent);
            var category =
                    new Category(one.id(), one.slug(), one.name(), one.description(), above, one.position(), now, 1);
            Slug.add(category, one.slug(), store::similar, store::add);
        });
    }

    @Override
    public Optional<CategoryId> find(String idOrSlug) {
        return Key.parse(idOrSlug, CategoryId::parse).flatMap(store::find);
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

    Page<CategoryView> list(NameQuery<PlacedCategory> query, Caller caller) {
        Permissions.demand(caller, Act.READ_CATALOGUE);
        var window = query.window("categories");
        var found = store.page(query, window);
        var counts = listings.countPerCategory(
                found.stream().map(one -> one.category().id()).toList());
        return window.page(found, () -> store.count(query))
                .map(PlacedCategory::category)
                .map(category -> CategoryView.of(category, counts.getOrDefault(category.id(), 0)));
    }

    CategoryView read(String idOrSlug, Caller caller) {
        Permissions.demand(caller, Act.READ_CATALOGUE);
        return view(demand(idOrSlug));
    }

    @Transactional
    CategoryView create(WriteCategory command, Caller caller) {
        Permissions.demand(caller, Act.WRITE_CATALOGUE);
        var now = clock.instant();
        store.lockTree();
        var slug = Slug.of(command.name(), KIND);
        var nothing = new Category(CategoryId.at(now), slug, "", "", List.of(), 0, now, 1);
        var created = Slug.add(changed(nothing, command), command.slug(), store::similar, store::add);
        audit.wrote(caller, Act.WRITE_CATALOGUE, created.id(), null, created);
        events.publish(new CategoryEvent.CategoryCreated(created.id(), created.version()));
        return view(created);
    }

    @Transactional
    CategoryView replace(String idOrSlug, IfMatch match, WriteCategory command, Caller caller) {
        return change(idOrSlug, match, caller, before -> command);
    }

    @Transactional
    CategoryView patch(String idOrSlug, IfMatch match, JsonNode patch, Caller caller) {
        return change(
                idOrSlug, match, caller, before -> patches.apply(WriteCategory.of(before), patch, WriteCategory.class));
    }

    @Transactional
    void delete(String idOrSlug, IfMatch match, Caller caller) {
        Permissions.demand(caller, Act.WRITE_CATALOGUE);
        store.lockTree();
        var before = demand(idOrSlug);
        match.demand(before.version());
        References.demandLocked(references.delete(before.id(), KIND, () -> store.delete(before)), before.id());
        audit.wrote(caller, Act.WRITE_CATALOGUE, before.id(), before, null);
        events.publish(new CategoryEvent.CategoryDeleted(before.id(), before.version() + 1));
    }

    private CategoryView change(
            String idOrSlug, IfMatch match, Caller caller, Function<Category, WriteCategory> wanted) {
        Permissions.demand(caller, Act.WRITE_CATALOGUE);
        store.lockTree();
        var before = demand(idOrSlug);
        match.demand(before.version());
        var after = changed(before, wanted.apply(before));
        References.demandLocked(store.change(after), before.id());
        if (!Objects.equals(after.parentId(), before.parentId())) {
            listings.categoryMoved(after.id(), store.tree().branches());
        }
        var saved = after.withVersion(before.version() + 1);
        audit.wrote(caller, Act.WRITE_CATALOGUE, saved.id(), before, saved);
        events.publish(new CategoryEvent.CategoryChanged(saved.id(), saved.version()));
        return view(saved);
    }

    /// A slug that is left out stays: links to it are out in the world. Whoever calls it holds the lock of the tree.
    private Category changed(Category before, WriteCategory wanted) {
        var tree = store.tree();
        var parent = parent(wanted);
        boolean stays = tree.has(before.id()) && Objects.equals(parent, before.parentId());
        if (parent != null && !stays) {
            demandPlace(tree, before.id(), parent);
        }
        return new Category(
                before.id(),
                wanted.slug() == null ? before.slug() : wanted.slug(),
                Words.tidy(wanted.name()),
                Objects.requireNonNullElse(wanted.description(), ""),
                parent == null ? List.of() : steps(parent),
                wanted.position() == null && stays ? before.position() : position(wanted, parent),
                before.createdAt(),
                before.version());
    }

    private @Nullable CategoryId parent(WriteCategory wanted) {
        return wanted.parent() == null
                ? null
                : find(wanted.parent())
                        .orElseThrow(() -> refused("unknown", "There is no category of this id or slug."));
    }

    private int position(WriteCategory wanted, @Nullable CategoryId parent) {
        return wanted.position() == null ? Math.min(store.end(parent), WriteCategory.LAST) : wanted.position();
    }

    private List<Named> steps(CategoryId category) {
        return Objects.requireNonNull(store.branches(List.of(category)).get(category))
                .steps();
    }

    private CategoryView view(Category category) {
        var counts = listings.countPerCategory(List.of(category.id()));
        return CategoryView.of(category, counts.getOrDefault(category.id(), 0));
    }

    private Category demand(String idOrSlug) {
        return Key.parse(idOrSlug, CategoryId::parse)
                .flatMap(store::category)
                .orElseThrow(() -> CommonProblem.notFound(KIND));
    }

    private static void demandPlace(CategoryTree tree, CategoryId category, CategoryId parent) {
        if (tree.wouldBeACycle(category, parent)) {
            throw refused("cycle", "A category cannot stand below itself.");
        }
        if (tree.wouldBeTooDeep(category, parent)) {
            throw refused("depth", "At most " + CategoryTree.DEEPEST + " categories may stand one below the other.");
        }
    }

    private static Problem refused(String code, String message) {
        return CommonProblem.INVALID
                .because("One or more fields break a rule; see errors.")
                .at("/parent", code, message);
    }
}
