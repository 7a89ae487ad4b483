package dev.cartwright.shipping;

import dev.cartwright.kernel.DeliveryId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.ShipmentId;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import jakarta.inject.Singleton;
import java.util.List;

/// The tables `shipments` and `deliveries`.
@Singleton
class ShipmentStore implements Shipments {
    private static final String LEFT = """
            insert into shipments (id, order_id, carrier, tracking_number, actor, created_at)
            values (:id, :order, :carrier, :trackingNumber, :actor, :now)""";

    private static final String ARRIVED =
            "insert into deliveries (id, order_id, actor, created_at) values (:id, :order, :actor, :now)";

    private static final String OF_ORDER = """
            select id, order_id, carrier, tracking_number, actor, created_at
            from shipments where order_id = :order order by id""";

    private static final String DELIVERIES_OF_ORDER =
            "select id, order_id, actor, created_at from deliveries where order_id = :order order by id";

    private final Database database;

    ShipmentStore(Database database) {
        this.database = database;
    }

    @Override
    public void left(Shipment shipment) {
        database.with(handle -> handle.createUpdate(LEFT)
                .bind("id", shipment.id())
                .bind("order", shipment.order())
                .bind("carrier", shipment.carrier())
                .bind("trackingNumber", shipment.trackingNumber())
                .bind("actor", shipment.actor())
                .bind("now", shipment.createdAt())
                .execute());
    }

    @Override
    public void arrived(Delivery delivery) {
        database.with(handle -> handle.createUpdate(ARRIVED)
                .bind("id", delivery.id())
                .bind("order", delivery.order())
                .bind("actor", delivery.actor())
                .bind("now", delivery.createdAt())
                .execute());
    }

    @Override
    public List<Shipment> of(OrderId order) {
        return database.with(handle -> handle.createQuery(OF_ORDER)
                .bind("order", order)
                .map((row, context) -> new Shipment(
                        Columns.id(row, "id", ShipmentId::new),
                        Columns.id(row, "order_id", OrderId::new),
                        row.getString("carrier"),
                        row.getString("tracking_number"),
                        row.getString("actor"),
                        Columns.instant(row, "created_at")))
                .list());
    }

    @Override
    public List<Delivery> deliveriesOf(OrderId order) {
        return database.with(handle -> handle.createQuery(DELIVERIES_OF_ORDER)
                .bind("order", order)
                .map((row, context) -> new Delivery(
                        Columns.id(row, "id", DeliveryId::new),
                        Columns.id(row, "order_id", OrderId::new),
                        row.getString("actor"),
                        Columns.instant(row, "created_at")))
                .list());
    }
}
