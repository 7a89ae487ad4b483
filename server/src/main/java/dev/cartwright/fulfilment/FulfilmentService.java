package dev.cartwright.fulfilment;

import dev.cartwright.audit.Audit;
import dev.cartwright.inventory.Inventory;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.DeliveryId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.Problem;
import dev.cartwright.kernel.ShipmentId;
import dev.cartwright.order.Order;
import dev.cartwright.order.OrderEvent;
import dev.cartwright.order.OrderState;
import dev.cartwright.order.OrderView;
import dev.cartwright.order.Orders;
import dev.cartwright.order.ShipmentView;
import dev.cartwright.order.Step;
import dev.cartwright.platform.events.Events;
import dev.cartwright.platform.http.IfMatch;
import dev.cartwright.platform.http.Page;
import dev.cartwright.platform.security.Permissions;
import dev.cartwright.shipping.Delivery;
import dev.cartwright.shipping.Shipment;
import dev.cartwright.shipping.Shipments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/// Sending orders and saying that they have arrived.
@ApplicationScoped
class FulfilmentService {
    private final Orders orders;
    private final Shipments shipments;
    private final Inventory inventory;
    private final Events events;
    private final Audit audit;
    private final Clock clock;

    FulfilmentService(
            Orders orders, Shipments shipments, Inventory inventory, Events events, Audit audit, Clock clock) {
        this.orders = orders;
        this.shipments = shipments;
        this.inventory = inventory;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ShipmentView ship(OrderId id, ShipOrder command, Optional<IfMatch> ifMatch, Caller caller) {
        Permissions.demand(caller, Act.SHIP_ORDER);
        var before = orders.demand(id, caller);
        ifMatch.ifPresent(match -> match.demand(before.version()));
        var now = clock.instant();
        var shipped = before.ship(caller.actor(), now, command.carrier());
        var shipment =
                new Shipment(ShipmentId.at(now), id, command.carrier(), command.trackingNumber(), caller.actor(), now);

        inventory.ship(id, caller);
        var after = orders.move(before, shipped);
        shipments.left(shipment);
        events.publish(OrderEvent.OrderShipped.of(after, shipment.id()));
        audit.wrote(caller, Act.SHIP_ORDER, id, Standing.of(before), Standing.of(after));
        return ShipmentView.of(shipment);
    }

    @Transactional
    DeliveryView deliver(OrderId id, Optional<IfMatch> ifMatch, Caller caller) {
        Permissions.demand(caller, Act.DELIVER_ORDER);
        var before = orders.demand(id, caller);
        ifMatch.ifPresent(match -> match.demand(before.version()));
        var now = clock.instant();
        var delivery = new Delivery(DeliveryId.at(now), id, caller.actor(), now);

        var after = orders.move(before, before.deliver(caller.actor(), now));
        shipments.arrived(delivery);
        events.publish(OrderEvent.OrderDelivered.of(after));
        audit.wrote(caller, Act.DELIVER_ORDER, id, Standing.of(before), Standing.of(after));
        return DeliveryView.of(delivery);
    }

    Order order(OrderId id, Caller caller) {
        return orders.demand(id, caller);
    }

    OrderView view(Order order, Caller caller) {
        return orders.view(order, caller);
    }

    /// The refusal of a state that no act leads to.
    Problem unreachable(OrderId id, OrderState target, Caller caller) {
        var order = orders.demand(id, caller);
        return Step.illegal(order.stand(), "make '" + target.text() + "' of");
    }

    Page<ShipmentView> shipments(OrderId id, Caller caller) {
        var order = orders.demand(id, caller);
        return Page.whole(
                shipments.of(order.id()).stream().map(ShipmentView::of).toList());
    }

    Page<DeliveryView> deliveries(OrderId id, Caller caller) {
        var order = orders.demand(id, caller);
        return Page.whole(shipments.deliveriesOf(order.id()).stream()
                .map(DeliveryView::of)
                .toList());
    }
}
