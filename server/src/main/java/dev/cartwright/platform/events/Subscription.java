package dev.cartwright.platform.events;

import java.util.Set;

/// Somebody who reacts to events, once for the whole shop, in order, after their commit. Events may come twice (a crash
/// after the reactions, before the cursor moved) and after a later change of their aggregate: compare versions, or
/// read the truth.
public interface Subscription {
    /// Names its cursor; stable for good.
    String name();

    /// Which events it reacts to; it never hears of others.
    Set<String> types();

    /// Runs outside of any transaction. What it throws is logged, and the event comes again.
    void handle(StoredEvent event) throws Exception;
}
