package dev.cartwright.supplier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.platform.events.Event;

/// What has happened to a supplier: whoever wants to know more reads it.
public sealed interface SupplierEvent extends Event {
    SupplierId supplierId();

    @Override
    @JsonIgnore
    default String aggregate() {
        return supplierId().text();
    }

    /// It is there.
    record SupplierCreated(SupplierId supplierId, int version) implements SupplierEvent {
        @Override
        public String type() {
            return "supplier.created";
        }
    }

    /// Something of it is another than before.
    record SupplierChanged(SupplierId supplierId, int version) implements SupplierEvent {
        @Override
        public String type() {
            return "supplier.changed";
        }
    }

    /// It is gone.
    record SupplierDeleted(SupplierId supplierId, int version) implements SupplierEvent {
        @Override
        public String type() {
            return "supplier.deleted";
        }
    }
}
