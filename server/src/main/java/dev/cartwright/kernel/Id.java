package dev.cartwright.kernel;

import java.util.Optional;
import java.util.UUID;

/// The identity of one thing: a UUID in the database, shown outside as its kind's prefix and 26 Crockford characters
/// (`ord_01k…`). Every kind is a type of its own, so that a cart's id can never be passed where an order's is meant.
public interface Id {
    UUID value();

    /// Three letters and an underscore, for instance `ord_`.
    String prefix();

    /// The form shown outside.
    default String text() {
        return prefix() + Crockford.encode(value());
    }

    /// Reads the form shown outside; empty for any other text, in particular for an id of another kind.
    static Optional<UUID> parse(String prefix, String text) {
        return text.startsWith(prefix) ? Crockford.decode(text.substring(prefix.length())) : Optional.empty();
    }
}
