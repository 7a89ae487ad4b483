package dev.cartwright.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Guards;
import dev.cartwright.kernel.AuthorId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/// Whoever changes or deletes what somebody else has changed since is told so.
@QuarkusTest
class AuthorGuardsTest {
    @Inject
    Guards guards;

    @Inject
    AuthorStore store;

    @Inject
    Clock clock;

    @Test
    void anAuthorThatChangedSinceIsNotChanged() {
        guards.matter("version = :version", "update authors", () -> {
            var author = added();
            store.change(author);
            assertThat(store.change(author)).isFalse();
        });
    }

    @Test
    void anAuthorThatChangedSinceIsNotDeleted() {
        guards.matter("version = :version", "delete from authors", () -> {
            var author = added();
            store.change(author);
            assertThat(store.delete(author)).isFalse();
        });
    }

    private Author added() {
        var now = clock.instant();
        var id = AuthorId.at(now);
        var author = new Author(id, id.text(), "Ishmael", null, null, "", now, 1);
        store.add(author);
        return author;
    }
}
