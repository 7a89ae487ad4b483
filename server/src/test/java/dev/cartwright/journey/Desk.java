package dev.cartwright.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.VariantId;
import java.util.ArrayList;
import java.util.List;

/// Where staff look after orders.
public final class Desk {
    private final Staff staff;
    private final Buyer buyer;

    public Desk(Shop shop) {
        this.staff = Staff.as(Role.SUPPORT, shop);
        this.buyer = new Buyer(shop);
    }

    /// An order of a guest's.
    public record Sold(String id, Buyer.OpenCart cart, JsonNode body) {}

    public Sold sell(VariantId variant, int quantity, String paymentToken) {
        var cart = buyer.cart(variant.text(), quantity);
        var order = buyer.order(cart, paymentToken).send().is(201);
        return new Sold(order.text("/id"), cart, order.json());
    }

    public JsonNode read(Sold order) {
        return staff.get(path(order)).send().is(200).json();
    }

    public String state(Sold order) {
        return read(order).at("/state").asText();
    }

    public List<String> timeline(Sold order) {
        var events = new ArrayList<String>();
        read(order)
                .at("/timeline")
                .forEach(entry -> events.add(entry.at("/event").asText()));
        return events;
    }

    public Shop.Call ship(Sold order) {
        return staff.post(path(order) + "/shipments").body("{}");
    }

    public Shop.Call deliver(Sold order) {
        return staff.post(path(order) + "/deliveries").body("{}");
    }

    public Shop.Call cancel(Sold order) {
        return staff.post(path(order) + "/cancellations").body("{}");
    }

    public Shop.Call refund(Sold order) {
        return staff.post(path(order) + "/refunds").key(Shop.freshKey()).body("{}");
    }

    public Shop.Call become(Sold order, String state) {
        return staff.put(path(order)).body(Shop.object().put("state", state));
    }

    public Staff staff() {
        return staff;
    }

    public static String path(Sold order) {
        return "/api/v1/orders/" + order.id();
    }
}
