package dev.cartwright.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.journey.Buyer;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Staff;
import dev.cartwright.kernel.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A shop with something of every kind in it: what is there is refused for what is wrong, not for not being there.
final class Scene {
    private static final Pattern ID = Pattern.compile("\"(([a-z]{3})_[0-9a-hjkmnp-tv-z]{26})\"");

    private final Shop shop;
    private final JsonNode document;
    private final Map<String, String> known = new LinkedHashMap<>();
    private final Buyer.OpenCart open;
    private final Buyer.OpenCart ordered;

    Scene(Shop shop, String variant) {
        this.shop = shop;
        this.document = shop.get("/openapi?format=json").send().is(200).json();
        var buyer = new Buyer(shop);
        open = buyer.cart(variant, 1);
        ordered = buyer.cart(variant, 1);
        remember(open.body());
        remember(buyer.order(ordered, "tok_visa").send().is(201).json());
        remember(Staff.as(Role.ADMIN, shop)
                .post("/api/v1/inventory/" + variant + "/corrections")
                .body(Shop.object().put("change", 1).put("reason", "counted"))
                .send()
                .is(201)
                .json());
        known.put("crt", open.id());
        known.put("lin", open.body().at("/lines/0/id").asText());
        known.put("var", variant);
        endpoints().stream()
                .filter(endpoint -> !endpoint.changes() && !endpoint.template().contains("{"))
                .forEach(endpoint -> remember(read(endpoint.template())));
    }

    List<Endpoint> endpoints() {
        return Endpoint.in(document);
    }

    Map<String, String> known() {
        return known;
    }

    /// Ids of this kind mean that one from now on.
    void know(String prefix, String id) {
        known.put(prefix, id);
    }

    /// A request in order, as this role would send it.
    Attack ready(Endpoint endpoint, Role role) {
        var route = RequestAttacks.fill(endpoint.template(), name -> value(endpoint, name));
        var attack = Attack.on(endpoint.method(), route).with("Cart-Token", token(endpoint));
        if (role != Role.GUEST) {
            attack = attack.with("Authorization", Staff.as(role, shop).authorization());
        }
        if (endpoint.takes("Idempotency-Key")) {
            attack = attack.with("Idempotency-Key", Attack.FRESH);
        }
        if (endpoint.takes("If-Match") && endpoint.operation().at("/responses").has("428")) {
            var tag = asAdmin(route).send().header("ETag");
            attack = attack.with("If-Match", tag.isEmpty() ? "\"1.x\"" : tag);
        }
        return endpoint.hasBody() ? attack.with("Content-Type", endpoint.mediaType()) : attack;
    }

    boolean isSignedIn(Role role) {
        return role == Role.GUEST
                || Staff.as(role, shop).get("/api/v1/users/me").send().status() == 200;
    }

    private String token(Endpoint endpoint) {
        return endpoint.template().matches(".*/(orders|payments)/.*") ? ordered.token() : open.token();
    }

    /// What the document's example of this step names, if there is one of its kind; else the first of the collection.
    private String value(Endpoint endpoint, String step) {
        var name = step.substring(1, step.length() - 1);
        var example = endpoint.parameters("path")
                .filter(parameter -> parameter.at("/name").asText().equals(name))
                .map(parameter -> parameter.at("/example").asText())
                .findFirst()
                .orElse("");
        var prefix = example.length() > 3 ? example.substring(0, 3) : "";
        if (ID.matcher('"' + example + '"').matches()) {
            return known.getOrDefault(prefix, example);
        }
        var collection = endpoint.template().substring(0, endpoint.template().indexOf("/" + step));
        var first = collection.contains("{")
                ? ""
                : read(collection).at("/items/0/id").asText();
        return first.isEmpty() ? example : first;
    }

    private JsonNode read(String path) {
        var reply = asAdmin(path).send();
        return reply.status() == 200 ? reply.json() : Shop.object();
    }

    private Shop.Call asAdmin(String path) {
        return Staff.as(Role.ADMIN, shop).get(path);
    }

    private void remember(JsonNode answer) {
        var ids = ID.matcher(answer.toString());
        while (ids.find()) {
            known.putIfAbsent(ids.group(2), ids.group(1));
        }
    }
}
