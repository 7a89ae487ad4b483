package dev.cartwright.platform.cache;

import dev.cartwright.platform.http.FinishedAnswer;
import io.vertx.core.MultiMap;
import java.util.List;

/// An answer as it is kept: what is sent of it, and what it shows.
final class SharedAnswer {
    /// What the rest of an entry takes in memory, about.
    private static final int OVERHEAD = 600;

    private final Forms forms;
    private final List<String> tags;
    private final long since;
    /// In this generation it was fresh. Set by whoever finds out; that two do at once does no harm.
    private volatile long freshIn;

    /// @param since the generation before anything of it was read
    SharedAnswer(Forms forms, List<String> tags, long since) {
        this.forms = forms;
        this.tags = tags;
        this.since = since;
        this.freshIn = since - 1;
    }

    Forms forms() {
        return forms;
    }

    boolean isFresh(Freshness freshness) {
        long now = freshness.generation();
        if (freshIn == now) {
            return true;
        }
        boolean fresh = freshness.areFresh(tags, since);
        if (fresh) {
            freshIn = now;
        }
        return fresh;
    }

    /// What of it somebody gets who asks so.
    FinishedAnswer to(MultiMap request) {
        return forms.to(request);
    }

    int weight() {
        return OVERHEAD + forms.length();
    }
}
