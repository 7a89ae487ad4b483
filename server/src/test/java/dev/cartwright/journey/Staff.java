package dev.cartwright.journey;

import dev.cartwright.kernel.Role;

/// Requests of somebody who has signed in, in a role.
public final class Staff {
    private final Shop shop;
    private final String authorization;

    private Staff(Shop shop, Role role) {
        this.shop = shop;
        this.authorization = authorization(role);
    }

    /// The header of somebody in this role.
    public static String authorization(Role role) {
        return "Bearer test-" + role.text();
    }

    public static Staff as(Role role, Shop shop) {
        return new Staff(shop, role);
    }

    public Shop.Call get(String path) {
        return call("GET", path);
    }

    public Shop.Call post(String path) {
        return call("POST", path);
    }

    public Shop.Call put(String path) {
        return call("PUT", path);
    }

    public Shop.Call patch(String path) {
        return call("PATCH", path);
    }

    public Shop.Call delete(String path) {
        return call("DELETE", path);
    }

    public Shop.Call call(String method, String path) {
        return shop.call(method, path).header("Authorization", authorization);
    }
}
