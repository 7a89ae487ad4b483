package dev.cartwright.kernel;

/// A kind of refusal, as the `type`, `status` and `title` of RFC 9457. Each feature lists its own in an enum; every
/// one has a page `docs/problems/<slug>.md`, which `/problems/<slug>` shows.
public interface ProblemType {
    /// What a kind of refusal looks like besides its name.
    ///
    /// @param title a few words, the same for every refusal of this kind
    record Form(int status, String title) {}

    Form form();

    /// Lower case with hyphens, unique in the shop: the constant's name.
    default String slug() {
        return Slugs.of((Enum<?>) this);
    }

    default int status() {
        return form().status();
    }

    default String title() {
        return form().title();
    }

    /// Whether nothing happened and the same request, with the same key, may simply be sent again a little later.
    default boolean retryable() {
        return status() == 429 || status() == 503;
    }

    /// This refusal, with a sentence that says the actual cause.
    default Problem because(String detail) {
        return new Problem(this, detail);
    }
}
