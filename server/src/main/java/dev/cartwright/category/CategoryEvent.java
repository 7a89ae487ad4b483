package dev.cartwright.category;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.platform.events.Event;

/// What has happened to a category: whoever wants to know more reads it.
public sealed interface CategoryEvent extends Event {
    CategoryId categoryId();

    @Override
    @JsonIgnore
    default String aggregate() {
        return categoryId().text();
    }

    /// It is there.
    record CategoryCreated(CategoryId categoryId, int version) implements CategoryEvent {
        @Override
        public String type() {
            return "category.created";
        }
    }

    /// Something of it is another than before.
    record CategoryChanged(CategoryId categoryId, int version) implements CategoryEvent {
        @Override
        public String type() {
            return "category.changed";
        }
    }

    /// It is gone.
    record CategoryDeleted(CategoryId categoryId, int version) implements CategoryEvent {
        @Override
        public String type() {
            return "category.deleted";
        }
    }
}
