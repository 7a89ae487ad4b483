package dev.cartwright.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Guards;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.http.Answer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The first answer is the answer, and nobody takes over from somebody who is alive.
@QuarkusTest
class OnceGuardsTest {
    @Inject
    Guards guards;

    @Inject
    OnceStore store;

    @Inject
    Database database;

    private final OnceKey key =
            new OnceKey("test", UUID.randomUUID().toString(), "body".getBytes(StandardCharsets.UTF_8));
    private final String point = "point-" + key.key();

    @Test
    void whatWasAnsweredIsNotTakenOver() {
        guards.matter("answered_at is null", "update once_keys set lease_process", () -> {
            store.claim(key, point);
            store.answer(key, answer("first"));
            endLease();
            assertThat(store.takeOver(key)).isFalse();
        });
    }

    @Test
    void nobodyTakesOverFromWhoHoldsALease() {
        guards.matter("lease_until < :now", "update once_keys set lease_process", () -> {
            store.claim(key, point);
            assertThat(store.takeOver(key)).isFalse();
        });
    }

    @Test
    void aRequestIsAnsweredOnce() {
        guards.matter("answered_at is null", ":keyVersion, answered_at = :now where scope", () -> {
            store.claim(key, point);
            store.answer(key, answer("first"));
            assertThat(store.answer(key, answer("second"))).isFalse();
        });
    }

    @Test
    void whoeverSettlesAnOperationLeavesTheAnswerThatIsThere() {
        guards.matter("answered_at is null", "where resume_point = :resumePoint", () -> {
            store.claim(key, point);
            store.answer(key, answer("first"));
            store.answerAt(point, answer("second"));
            assertThat(store.find(key).orElseThrow().answer().body())
                    .isEqualTo(answer("first").body());
        });
    }

    @Test
    void whatARequestMadeStaysItsOwn() {
        guards.matter("answered_at is null", "update once_keys set resource", () -> {
            store.claim(key, null);
            store.made(key, "thing-1");
            store.made(key, "thing-2");
            assertThat(store.find(key).orElseThrow().resource()).isEqualTo("thing-1");
        });
    }

    @Test
    void aStartEndsNoLeaseOfItsOwn() {
        guards.matter("lease_process <> :process", "update once_keys set lease_until", () -> {
            store.claim(key, point);
            store.endLeasesOfOthers();
            assertThat(store.takeOver(key)).isFalse();
        });
    }

    private static Answer answer(String text) {
        return new Answer(201, Map.of("Content-Type", "text/plain"), text.getBytes(StandardCharsets.UTF_8));
    }

    private void endLease() {
        database.with(handle -> handle.createUpdate(
                        "update once_keys set lease_until = '-infinity' where scope = :scope and key = :key")
                .bind("scope", key.scope())
                .bind("key", key.key())
                .execute());
    }
}
