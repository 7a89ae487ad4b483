package dev.cartwright.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Somebody who buys: opens carts and orders them.
public final class Buyer {
    public static final String ADDRESS = """
            {"name":"Ishmael","line1":"1 Spouter Inn","city":"New Bedford","region":"US-MA","postalCode":"02740","country":"US"}""";

    private final Shop shop;

    public Buyer(Shop shop) {
        this.shop = shop;
    }

    /// A cart of this buyer's.
    public record OpenCart(String id, String token, JsonNode body) {
        public JsonNode total() {
            return body.at("/total");
        }
    }

    /// A cart that can be ordered.
    public OpenCart cart(String variant, int quantity) {
        return opened(
                shop.post("/api/v1/carts").body(ready(variant, quantity)).send().is(201));
    }

    public OpenCart emptyCart() {
        return opened(shop.post("/api/v1/carts").body("{}").send().is(201));
    }

    public Shop.Call order(OpenCart cart, String paymentToken) {
        return order(cart, paymentToken, cart.total());
    }

    public Shop.Call order(OpenCart cart, String paymentToken, JsonNode expectedTotal) {
        var body = Shop.object().put("cartId", cart.id());
        body.putObject("payment").put("token", paymentToken);
        body.set("expectedTotal", expectedTotal);
        return shop.post("/api/v1/orders")
                .token(cart.token())
                .key(Shop.freshKey())
                .body(body);
    }

    public OpenCart read(OpenCart cart) {
        var body = shop.get("/api/v1/carts/" + cart.id())
                .token(cart.token())
                .send()
                .is(200)
                .json();
        return new OpenCart(cart.id(), cart.token(), body);
    }

    public JsonNode order(OpenCart cart, JsonNode order) {
        return shop.get("/api/v1/orders/" + order.at("/id").asText())
                .token(cart.token())
                .send()
                .is(200)
                .json();
    }

    public static ObjectNode ready(String variant, int quantity) {
        var body = Shop.object().put("email", "ishmael@example.com").put("shippingMethod", "standard");
        body.set("shippingAddress", Shop.json(ADDRESS));
        body.putArray("lines").addObject().put("variantId", variant).put("quantity", quantity);
        return body;
    }

    private static OpenCart opened(Reply reply) {
        return new OpenCart(reply.text("/id"), reply.text("/token"), reply.json());
    }
}
