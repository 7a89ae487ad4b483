package dev.cartwright.platform.once;

import dev.cartwright.kernel.Problem;
import dev.cartwright.platform.db.Retries;
import dev.cartwright.platform.http.Answer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Stands around every mutation and opens its transaction. The first request with a key does the work; the same
/// request again gets the same answer; while the first one runs, the others are told so at once and nobody waits.
///
/// A refusal leaves no trace: it is thrown as a [Problem], the transaction rolls back, and the key stays unused.
@Singleton
public class Once {
    private final OnceStore store;
    private final OnceFigures figures;

    Once(OnceStore store, OnceFigures figures) {
        this.store = store;
        this.figures = figures;
    }

    /// One transaction: effect and answer are kept together or not at all.
    public Answer whole(Optional<OnceKey> key, Supplier<Answer> call) {
        return inTransaction(() -> key.isEmpty()
                ? call.get()
                : claimedOr(key.get(), OnceStore.Kept::answer, () -> {
                    var answer = call.get();
                    store.answer(key.get(), answer);
                    return answer;
                }));
    }

    /// As [#whole(Optional, Supplier)] after something slow, which is done outside of the transaction. A repeat whose
    /// preparation is refused, because the first one has changed what it depends on, gets the first one's answer.
    public <P> Answer prepared(Optional<OnceKey> key, Supplier<P> preparation, Function<P, Answer> call) {
        P prepared;
        try {
            prepared = preparation.get();
        } catch (Problem refused) {
            return key.flatMap(this::answered).orElseThrow(() -> refused);
        }
        return whole(key, () -> call.apply(prepared));
    }

    private Optional<Answer> answered(OnceKey key) {
        return inTransaction(() -> known(key).filter(OnceStore.Kept::isAnswered))
                .map(kept -> replayed(kept.answer()));
    }

    /// As [#whole(Optional, Supplier)] for an answer that carries a secret: only the id of what was made is kept, and
    /// a repeat gets a fresh answer from `again`.
    public Answer wholeWithSecret(Optional<OnceKey> key, Supplier<Made> call, Function<String, Answer> again) {
        return inTransaction(() -> key.isEmpty()
                ? call.get().answer()
                : claimedOr(key.get(), kept -> again.apply(kept.resource()), () -> {
                    var made = call.get();
                    store.made(key.get(), made.resource());
                    return made.answer();
                }));
    }

    /// What was made, by its id, and the answer that shows its secret once.
    public record Made(String resource, Answer answer) {}

    /// Two transactions with the outside world between them. A repeat that finds neither an answer nor somebody at
    /// work goes on where the first one was cut off.
    public <S, T> Answer phased(OnceKey key, Story<S, T> story) {
        var begun = inTransaction(() -> begin(key, story));
        return switch (begun) {
            case Replay<S>(var answer) -> answer;
            case Going<S>(var subject) -> {
                var said = story.outside().apply(subject);
                yield inTransaction(() -> {
                    var answer = story.last().apply(subject, said);
                    return store.answer(key, answer)
                            ? answer
                            : store.find(key).orElseThrow().answer();
                });
            }
        };
    }

    /// As [#phased(OnceKey, Story)] where a key is accepted, and not demanded.
    public <S, T> Answer phased(Optional<OnceKey> key, Story<S, T> story) {
        if (key.isPresent()) {
            return phased(key.get(), story);
        }
        var subject = inTransaction(() -> story.first().get());
        var said = story.outside().apply(subject);
        return inTransaction(() -> story.last().apply(subject, said));
    }

    /// Stores the answer of an operation that somebody else brought to its end; called in the transaction that does so.
    public void answer(String resumePoint, Answer answer) {
        store.answerAt(resumePoint, answer);
    }

    private sealed interface Begun<S> {}

    private record Replay<S>(Answer answer) implements Begun<S> {}

    private record Going<S>(S subject) implements Begun<S> {}

    private <S, T> Begun<S> begin(OnceKey key, Story<S, T> story) {
        if (isFresh(key, story.resumePoint())) {
            return new Going<>(story.first().get());
        }
        story.beforeRepeat().run();
        var kept = known(key).orElseThrow();
        if (kept.isAnswered()) {
            return new Replay<>(replayed(kept.answer()));
        }
        if (!store.takeOver(key)) {
            throw inFlight();
        }
        figures.takenOver();
        return new Going<>(story.resume().apply(kept.resumePoint()));
    }

    private Answer claimedOr(OnceKey key, Function<OnceStore.Kept, Answer> replay, Supplier<Answer> call) {
        return isFresh(key, null)
                ? call.get()
                : replayed(replay.apply(known(key).orElseThrow()));
    }

    /// From here to the end of the transaction nobody else is at work with the key.
    private boolean isFresh(OnceKey key, @Nullable String resumePoint) {
        return switch (store.claim(key, resumePoint)) {
            case FRESH -> {
                figures.claimed();
                yield true;
            }
            case USED -> false;
            case IN_FLIGHT -> throw inFlight();
        };
    }

    private Optional<OnceStore.Kept> known(OnceKey key) {
        var kept = store.find(key);
        if (kept.isPresent() && !MessageDigest.isEqual(kept.get().requestHash(), key.requestHash())) {
            throw OnceProblem.KEY_REUSED.because(
                    "This Idempotency-Key came with another body before; take a fresh key for a new request.");
        }
        return kept;
    }

    private Answer replayed(Answer answer) {
        figures.replayed();
        return answer.withHeader("Idempotency-Replayed", "true");
    }

    private Problem inFlight() {
        figures.refusedInFlight();
        return OnceProblem.IN_FLIGHT.because(
                "The first request with this key is still running; repeat it in a moment for its answer.");
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return Retries.onConflict(() -> QuarkusTransaction.joiningExisting().call(work::get));
    }
}
