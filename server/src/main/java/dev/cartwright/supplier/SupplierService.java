package dev.cartwright.supplier;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.audit.Audit;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.platform.db.References;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

@ApplicationScoped
class SupplierService implements Suppliers {
    static final Keyset<Supplier> KEYSET = Keyset.of("name", "id", Supplier::id)
            .with("name", "name", Supplier::name, text -> text)
            .with("createdAt", "created_at", Supplier::createdAt, Instant::parse);

    private static final String KIND = "supplier";

    private final SupplierStore store;
    private final References references;
    private final MergePatch patches;
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    SupplierService(
            SupplierStore store, References references, MergePatch patches, Audit audit, Events events, Clock clock) {
        this.store = store;
        this.references = references;
        this.patches = patches;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void add(List<NewSupplier> suppliers) {
        var now = clock.instant();
        suppliers.forEach(one -> Slug.add(one.supplier(now), one.slug(), store::similar, store::add));
    }

    @Override
    public Optional<SupplierId> find(String idOrSlug) {
        return Key.parse(idOrSlug, SupplierId::parse).flatMap(store::find);
    }

    Page<SupplierView> list(NameQuery<Supplier> query, Caller caller) {
        Permissions.demand(caller, Act.READ_SUPPLIERS);
        var window = query.window("suppliers");
        var found = store.page(query, window);
        var used = references.to(found.stream().map(Supplier::id).toList());
        return window.page(found, () -> store.count(query))
                .map(supplier -> SupplierView.of(
                        supplier,
                        used.getOrDefault(supplier.id().value(), Map.of()).getOrDefault("variants", 0)));
    }

    SupplierView read(String idOrSlug, Caller caller) {
        Permissions.demand(caller, Act.READ_SUPPLIERS);
        return view(demand(idOrSlug, store::supplier));
    }

    @Transactional
    SupplierView create(WriteSupplier command, Caller caller) {
        Permissions.demand(caller, Act.WRITE_SUPPLIERS);
        var now = clock.instant();
        var nobody = new Supplier(SupplierId.at(now), Slug.of(command.name(), KIND), "", null, now, 1);
        var created = Slug.add(changed(nobody, command), command.slug(), store::similar, store::add);
        audit.wrote(caller, Act.WRITE_SUPPLIERS, created.id(), null, created);
        events.publish(new SupplierEvent.SupplierCreated(created.id(), created.version()));
        return view(created);
    }

    @Transactional
    SupplierView replace(String idOrSlug, IfMatch match, WriteSupplier command, Caller caller) {
        return change(idOrSlug, match, caller, before -> command);
    }

    @Transactional
    SupplierView patch(String idOrSlug, IfMatch match, JsonNode patch, Caller caller) {
        return change(
                idOrSlug, match, caller, before -> patches.apply(WriteSupplier.of(before), patch, WriteSupplier.class));
    }

    @Transactional
    void delete(String idOrSlug, IfMatch match, Caller caller) {
        Permissions.demand(caller, Act.WRITE_SUPPLIERS);
        var before = demand(idOrSlug, store::lock);
        match.demand(before.version());
        References.demandLocked(references.delete(before.id(), KIND, () -> store.delete(before)), before.id());
        audit.wrote(caller, Act.WRITE_SUPPLIERS, before.id(), before, null);
        events.publish(new SupplierEvent.SupplierDeleted(before.id(), before.version() + 1));
    }

    private SupplierView change(
            String idOrSlug, IfMatch match, Caller caller, Function<Supplier, WriteSupplier> wanted) {
        Permissions.demand(caller, Act.WRITE_SUPPLIERS);
        var before = demand(idOrSlug, store::lock);
        match.demand(before.version());
        var after = changed(before, wanted.apply(before));
        References.demandLocked(store.change(after), before.id());
        var saved = after.withVersion(before.version() + 1);
        audit.wrote(caller, Act.WRITE_SUPPLIERS, saved.id(), before, saved);
        events.publish(new SupplierEvent.SupplierChanged(saved.id(), saved.version()));
        return view(saved);
    }

    private SupplierView view(Supplier supplier) {
        var used =
                references.to(List.of(supplier.id())).getOrDefault(supplier.id().value(), Map.of());
        return SupplierView.of(supplier, used.getOrDefault("variants", 0));
    }

    /// A slug that is left out stays: links to it are out in the world.
    private static Supplier changed(Supplier before, WriteSupplier wanted) {
        var slug = wanted.slug() == null ? before.slug() : wanted.slug();
        return new Supplier(
                before.id(), slug, Words.tidy(wanted.name()), wanted.email(), before.createdAt(), before.version());
    }

    private static Supplier demand(String idOrSlug, Function<Key, Optional<Supplier>> look) {
        return Key.parse(idOrSlug, SupplierId::parse).flatMap(look).orElseThrow(() -> CommonProblem.notFound(KIND));
    }
}
