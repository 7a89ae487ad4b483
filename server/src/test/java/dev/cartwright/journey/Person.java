package dev.cartwright.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/// Somebody with an account of their own, which no other test uses.
public record Person(String id, String email, String password) {
    private static final String PASSWORD = "whaleboat-42-harpoon";

    public static Person registered(Shop shop) {
        var email = freshAddress();
        var id = shop.post("/api/v1/users")
                .body(registration(email))
                .send()
                .is(201)
                .text("/id");
        return new Person(id, email, PASSWORD);
    }

    /// Made by an admin, in a role.
    public static Person employed(Shop shop, Staff admin, String role) {
        var email = freshAddress();
        var id = admin.post("/api/v1/users")
                .body(registration(email).put("role", role))
                .send()
                .is(201)
                .text("/id");
        return new Person(id, email, PASSWORD);
    }

    public static String freshAddress() {
        return UUID.randomUUID() + "@example.com";
    }

    public static ObjectNode registration(String email) {
        return Shop.object().put("email", email).put("password", PASSWORD).put("name", "Ishmael");
    }

    public Shop.Call signIn(Shop shop) {
        return shop.post("/api/v1/auth/login")
                .body(Shop.object().put("email", email).put("password", password));
    }

    /// Their requests, with an access token.
    public Staff signedIn(Shop shop) {
        return Staff.with(signIn(shop).send().is(200).text("/accessToken"), shop);
    }
}
