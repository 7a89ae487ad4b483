package dev.cartwright.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.AuditId;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Personal;
import dev.cartwright.kernel.Slugs;
import dev.cartwright.platform.db.Json;
import dev.cartwright.platform.http.Cursor;
import dev.cartwright.platform.http.Page;
import dev.cartwright.platform.http.Paging;
import dev.cartwright.platform.http.RequestId;
import dev.cartwright.platform.json.ShopJson;
import dev.cartwright.platform.security.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AuditService implements Audit {
    private static final JsonMapper WITHOUT_PERSONAL_DATA = ShopJson.mapper()
            .rebuild()
            .annotationIntrospector(new LeavesOutPersonalData())
            .build();

    private final AuditStore store;
    private final Clock clock;

    AuditService(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void wrote(Caller caller, Act act, Id target, @Nullable Object before, @Nullable Object after) {
        if (!caller.role().isStaff()) {
            return;
        }
        var now = clock.instant();
        store.insert(new AuditStore.Row(
                AuditId.at(now),
                now,
                caller.actor(),
                caller.role().text(),
                Slugs.lowerSnake(act),
                target.text(),
                impersonal(before),
                impersonal(after),
                RequestId.current()));
    }

    Page<AuditEntry> list(AuditQuery query, Paging paging, Caller caller) {
        Permissions.demand(caller, Act.READ_AUDIT);
        var name = "audit " + query;
        var before = paging.cursor() == null
                ? null
                : Cursor.read(name, paging.cursor(), 1).key(0, UUID::fromString);
        return Page.of(
                store.page(query, before, paging.probe()),
                paging.limit(),
                last -> Cursor.write(name, last.id().value().toString()),
                paging.count() ? store.count(query) : null);
    }

    private static @Nullable Json impersonal(@Nullable Object thing) {
        try {
            return thing == null ? null : new Json(WITHOUT_PERSONAL_DATA.writeValueAsString(thing));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("cannot be written as JSON: " + thing.getClass(), unwritable);
        }
    }

    private static final class LeavesOutPersonalData extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            return member.hasAnnotation(Personal.class) || super.hasIgnoreMarker(member);
        }
    }
}
