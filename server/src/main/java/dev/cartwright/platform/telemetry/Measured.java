package dev.cartwright.platform.telemetry;

/// Somebody with figures of their own.
public interface Measured {
    /// Called once, at the start. What is given here is asked each time that the figures are fetched, so it must not
    /// take long: what has to ask the database is [Polled].
    void describe(Figures figures);
}
