package dev.cartwright.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cartwright.kernel.UserId;
import dev.cartwright.platform.events.Event;

/// What has happened to an account.
public sealed interface UserEvent extends Event {
    UserId userId();

    @Override
    @JsonIgnore
    default String aggregate() {
        return userId().text();
    }

    /// There is a new account.
    record UserRegistered(UserId userId, int version, String role) implements UserEvent {
        static final String TYPE = "user.registered";

        static UserRegistered of(User user) {
            return new UserRegistered(user.id(), user.version(), user.role().text());
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /// Somebody wanted to register an address that has an account. Its owner is told, and nobody else.
    record RegistrationRepeated(UserId userId, int version) implements UserEvent {
        static final String TYPE = "user.registration_repeated";

        static RegistrationRepeated of(User owner) {
            return new RegistrationRepeated(owner.id(), owner.version());
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /// The account is gone, and what it said of the person.
    record UserDeleted(UserId userId, int version) implements UserEvent {
        static UserDeleted of(User user) {
            return new UserDeleted(user.id(), user.version() + 1);
        }

        @Override
        public String type() {
            return "user.deleted";
        }
    }
}
