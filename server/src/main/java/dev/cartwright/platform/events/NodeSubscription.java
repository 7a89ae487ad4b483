package dev.cartwright.platform.events;

/// Somebody on each node who keeps something that an event makes out of date. Of a change made on this node it hears
/// before the answer of the change leaves, of others' within a second. What it keeps must not outlive the process.
public interface NodeSubscription {
    /// Runs in the midst of other work: it neither throws nor waits for anything. An event may come twice.
    void happened(StoredEvent event);
}
