package dev.cartwright.kernel;

/// A kind of refusal, as the `type`, `status` and `title` of RFC 9457. Each feature lists its own in an enum; every
/// one has a page `docs/problems/<slug>.md`, which `/problems/<slug>` shows.
public interface ProblemType {
    /// Lower case with hyphens, unique in the shop.
    String slug();

    int status();

    String title();

    /// Whether nothing happened and the same request, with the same key, may simply be sent again a little later.
    default boolean retryable() {
        return status() == 429 || status() == 503;
    }

    /// This refusal, with a sentence that says the actual cause.
    default Problem because(String detail) {
        return new Problem(this, detail);
    }
}
