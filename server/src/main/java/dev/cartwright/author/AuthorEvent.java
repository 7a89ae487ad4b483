package dev.cartwright.author;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.platform.events.Event;

/// What has happened to an author: whoever wants to know more reads it.
public sealed interface AuthorEvent extends Event {
    AuthorId authorId();

    @Override
    @JsonIgnore
    default String aggregate() {
        return authorId().text();
    }

    /// It is there.
    record AuthorCreated(AuthorId authorId, int version) implements AuthorEvent {
        @Override
        public String type() {
            return "author.created";
        }
    }

    /// Something of it is another than before.
    record AuthorChanged(AuthorId authorId, int version) implements AuthorEvent {
        @Override
        public String type() {
            return "author.changed";
        }
    }

    /// It is gone.
    record AuthorDeleted(AuthorId authorId, int version) implements AuthorEvent {
        @Override
        public String type() {
            return "author.deleted";
        }
    }
}
