package dev.cartwright.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cartwright.kernel.JobId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.platform.events.Event;
import java.util.List;

/// What has happened to products: whoever wants to know more reads them.
public sealed interface ProductEvent extends Event {
    /// It is there.
    record ProductCreated(ProductId productId, int version) implements ProductEvent {
        @Override
        public String type() {
            return "product.created";
        }

        @Override
        @JsonIgnore
        public String aggregate() {
            return productId.text();
        }
    }

    /// Something of it is another than before.
    record ProductChanged(ProductId productId, int version) implements ProductEvent {
        @Override
        public String type() {
            return "product.changed";
        }

        @Override
        @JsonIgnore
        public String aggregate() {
            return productId.text();
        }
    }

    /// It is gone.
    record ProductDeleted(ProductId productId, int version) implements ProductEvent {
        @Override
        public String type() {
            return "product.deleted";
        }

        @Override
        @JsonIgnore
        public String aggregate() {
            return productId.text();
        }
    }

    /// An import has come so far: one event for many products, which are new or changed.
    ///
    /// @param version the last line that was read
    record ProductsImported(JobId jobId, List<ProductId> products, int version) implements ProductEvent {
        @Override
        public String type() {
            return "product.imported";
        }

        @Override
        @JsonIgnore
        public String aggregate() {
            return jobId.text();
        }
    }
}
