package dev.cartwright.kernel;

/// What somebody may do in general; what they may do to one object is decided at that object.
public enum Role {
    GUEST,
    /// The shop itself: subscriptions, reconciliation, webhooks whose signature was verified.
    SYSTEM
}
