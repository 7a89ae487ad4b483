package dev.cartwright.platform.events;

/// Somebody who reacts to events, once for the whole shop, in order, after their commit. An event may come twice (a
/// crash after the reaction, before the cursor moved) and after a later change of its aggregate: compare versions, or
/// read the truth.
public interface Subscription {
    /// Names its cursor; stable for good.
    String name();

    /// Runs outside of any transaction. What it throws is logged, and the event comes again.
    void handle(StoredEvent event) throws Exception;
}
