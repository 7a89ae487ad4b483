package dev.cartwright.platform.once;

import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.http.IfMatch;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// How staff edit things over HTTP: whoever changes one says what they have read of it, every change has its effect
/// once, and every answer has the version in its entity tag.
@Singleton
public class Edits {
    private final Once once;
    private final CurrentRequest request;
    private final Answers answers;

    Edits(Once once, CurrentRequest request, Answers answers) {
        this.once = once;
        this.request = request;
        this.answers = answers;
    }

    /// @param path of all things of this kind
    public Response create(String path, Supplier<? extends Versioned> creation) {
        return mutate("POST " + path, () -> {
            var created = creation.get();
            return answers.created(path + "/" + created.id(), created, created.version());
        });
    }

    public Response replace(String path, String idOrSlug, Function<IfMatch, ? extends Versioned> change) {
        return change("PUT " + path + "/" + idOrSlug, change);
    }

    public Response patch(String path, String idOrSlug, Function<IfMatch, ? extends Versioned> change) {
        return change("PATCH " + path + "/" + idOrSlug, change);
    }

    public Response delete(String path, String idOrSlug, Consumer<IfMatch> deletion) {
        var match = IfMatch.demanded(request);
        return mutate("DELETE " + path + "/" + idOrSlug, () -> {
            deletion.accept(match);
            return Answer.noContent();
        });
    }

    /// What is not for everybody.
    public Response read(Versioned view) {
        return answers.unlessKnown(answers.ok(view, view.version()), request.ifNoneMatch())
                .toResponse();
    }

    private Response change(String route, Function<IfMatch, ? extends Versioned> change) {
        var match = IfMatch.demanded(request);
        return mutate(route, () -> {
            var changed = change.apply(match);
            return answers.ok(changed, changed.version());
        });
    }

    private Response mutate(String route, Supplier<Answer> change) {
        return once.whole(OnceKey.of(request, route, request.caller()), change).toResponse();
    }
}
