package dev.cartwright.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.platform.events.Event;

/// What has happened to a product: whoever wants to know more reads it.
public sealed interface ProductEvent extends Event {
    ProductId productId();

    @Override
    @JsonIgnore
    default String aggregate() {
        return productId().text();
    }

    /// It is there.
    record ProductCreated(ProductId productId, int version) implements ProductEvent {
        @Override
        public String type() {
            return "product.created";
        }
    }

    /// Something of it is another than before.
    record ProductChanged(ProductId productId, int version) implements ProductEvent {
        @Override
        public String type() {
            return "product.changed";
        }
    }

    /// It is gone.
    record ProductDeleted(ProductId productId, int version) implements ProductEvent {
        @Override
        public String type() {
            return "product.deleted";
        }
    }
}
