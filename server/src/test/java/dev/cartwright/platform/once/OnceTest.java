package dev.cartwright.platform.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Problem;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.http.Answer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OnceTest {
    @Inject
    Once once;

    @Inject
    Database database;

    private final List<String> done = new ArrayList<>();

    @Test
    void aWholeOperationRunsOnceAndAnswersTheSame() {
        var key = key("body");
        var first = once.whole(Optional.of(key), () -> did("it"));
        var second = once.whole(Optional.of(key), () -> did("it again"));
        assertThat(done).containsExactly("it");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers()).containsEntry("Idempotency-Replayed", "true");
    }

    @Test
    void withoutAKeyEveryRequestIsItsOwn() {
        once.whole(Optional.empty(), () -> did("one"));
        once.whole(Optional.empty(), () -> did("two"));
        assertThat(done).containsExactly("one", "two");
    }

    @Test
    void aRefusalLeavesTheKeyUnused() {
        var key = key("body");
        assertThatThrownBy(() -> once.whole(Optional.of(key), () -> {
                    throw CommonProblem.CONFLICT.because("not now");
                }))
                .isInstanceOf(Problem.class);
        once.whole(Optional.of(key), () -> did("later"));
        assertThat(done).containsExactly("later");
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var key = key("body");
        once.whole(Optional.of(key), () -> did("it"));
        var other = new OnceKey(key.scope(), key.key(), "other".getBytes(StandardCharsets.UTF_8));
        refused(OnceProblem.KEY_REUSED, () -> once.whole(Optional.of(other), () -> did("other")));
        assertThat(done).containsExactly("it");
    }

    @Test
    void aSecretIsNotKeptAndARepeatGetsAFreshOne() {
        var key = key("body");
        once.wholeWithSecret(Optional.of(key), () -> new Once.Made("thing-1", did("made")), this::did);
        once.wholeWithSecret(Optional.of(key), () -> new Once.Made("thing-2", did("made")), this::did);
        assertThat(done).containsExactly("made", "thing-1");
        assertThat(count("body is null and resource = 'thing-1' and key = '" + key.key() + "'"))
                .isEqualTo(1);
    }

    @Test
    void anOperationThatCallsOutIsInFlightUntilItsAnswerIsThere() {
        var key = key("body");
        once.phased(
                key,
                story(
                        "point-1",
                        () -> refused(OnceProblem.IN_FLIGHT, () -> once.phased(key, story("point-2", () -> {})))));
        assertThat(done).containsExactly("first point-1", "outside point-1", "last point-1");
        var again = once.phased(key, story("point-3", () -> {}));
        assertThat(new String(again.body(), StandardCharsets.UTF_8)).isEqualTo("last point-1");
        assertThat(done).hasSize(3);
    }

    @Test
    void anOperationThatWasCutOffGoesOnOutside() {
        var key = key("body");
        assertThatThrownBy(() -> once.phased(key, story("point", () -> {
                    throw new IllegalStateException("the process dies here");
                })))
                .isInstanceOf(IllegalStateException.class);
        refused(OnceProblem.IN_FLIGHT, () -> once.phased(key, story("other", () -> {})));
        endLease(key);
        once.phased(key, story("other", () -> {}));
        assertThat(done).containsExactly("first point", "outside point", "resume point", "outside point", "last point");
    }

    @Test
    void whoeverSettlesAnOperationStoresItsAnswer() {
        var key = key("body");
        assertThatThrownBy(() -> once.phased(key, story("settled-" + key.key(), () -> {
                    throw new IllegalStateException("the process dies here");
                })))
                .isInstanceOf(IllegalStateException.class);
        once.answer("settled-" + key.key(), answer("by reconciliation"));
        var repeated = once.phased(key, story("other", () -> {}));
        assertThat(new String(repeated.body(), StandardCharsets.UTF_8)).isEqualTo("by reconciliation");
    }

    private Story<String, String> story(String point, Runnable meanwhile) {
        return new Story<>(
                point,
                () -> note("first " + point, point),
                resumed -> note("resume " + resumed, resumed),
                subject -> {
                    note("outside " + subject, subject);
                    meanwhile.run();
                    return subject;
                },
                (subject, said) -> did("last " + said));
    }

    private String note(String what, String result) {
        done.add(what);
        return result;
    }

    private Answer did(String what) {
        done.add(what);
        return answer(what);
    }

    private static Answer answer(String text) {
        return new Answer(201, Map.of("Content-Type", "text/plain"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static OnceKey key(String body) {
        return new OnceKey("test", UUID.randomUUID().toString(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(OnceProblem expected, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(expected));
    }

    private void endLease(OnceKey key) {
        database.with(handle -> handle.createUpdate(
                        "update once_keys set lease_until = '-infinity' where scope = :scope and key = :key")
                .bind("scope", key.scope())
                .bind("key", key.key())
                .execute());
    }

    private int count(String condition) {
        return database.with(handle -> handle.createQuery("select count(*) from once_keys where " + condition)
                .mapTo(Integer.class)
                .one());
    }
}
