package dev.cartwright.kernel;

import java.util.Optional;

/// What somebody may do in general; what they may do to one object is decided at that object.
public enum Role {
    /// Nobody has signed in.
    GUEST,
    CUSTOMER,
    /// Keeps products, authors, categories, suppliers and stock.
    CATALOGUE_MANAGER,
    /// Looks after orders and those who placed them.
    SUPPORT,
    ADMIN,
    /// The shop itself: subscriptions, reconciliation, webhooks whose signature was verified.
    SYSTEM;

    /// Whether it works for the shop: what it changes is written into the audit log.
    public boolean isStaff() {
        return this == CATALOGUE_MANAGER || this == SUPPORT || this == ADMIN;
    }

    /// Whether a person can have it who signs in.
    public boolean isPersons() {
        return this == CUSTOMER || isStaff();
    }

    /// Its spelling in the database and in answers.
    public String text() {
        return Slugs.lowerSnake(this);
    }

    /// Reads the spelling of the database and of answers; empty for any other text.
    public static Optional<Role> parse(String text) {
        for (var role : values()) {
            if (role.text().equals(text)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
