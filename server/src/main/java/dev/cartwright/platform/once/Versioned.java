package dev.cartwright.platform.once;

import dev.cartwright.kernel.Id;

/// What an answer shows of a thing that staff edit.
public interface Versioned {
    Id id();

    /// Grows with every change.
    int version();
}
