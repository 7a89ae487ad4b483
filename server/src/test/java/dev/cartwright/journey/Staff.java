package dev.cartwright.journey;

import dev.cartwright.kernel.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/// Requests of somebody who has signed in, in a role: one of the demo accounts of the shop.
public final class Staff {
    /// Well within the life of an access token.
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final Map<String, Kept> TOKENS = new ConcurrentHashMap<>();

    private record Kept(String accessToken, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < KEPT.toNanos();
        }
    }

    private final Shop shop;
    private final String authorization;

    private Staff(Shop shop, String accessToken) {
        this.shop = shop;
        this.authorization = "Bearer " + accessToken;
    }

    /// The header that says who it is.
    public String authorization() {
        return authorization;
    }

    /// Somebody of that role in the shop that this test runs in.
    public static Staff as(Role role, Shop shop) {
        return as(role, shop, Path.of(ConfigProvider.getConfig().getValue("cartwright.data", String.class)));
    }

    /// Somebody of that role in the shop of that data folder. Signs in once and keeps at it.
    public static Staff as(Role role, Shop shop, Path data) {
        var kept = TOKENS.compute(
                shop.base() + " " + data + " " + role,
                (unused, before) -> before != null && before.isFresh()
                        ? before
                        : new Kept(signIn(shop, account(role, data)), System.nanoTime()));
        return new Staff(shop, kept.accessToken());
    }

    /// Whoever has this access token.
    public static Staff with(String accessToken, Shop shop) {
        return new Staff(shop, accessToken);
    }

    /// What a demo account signs in with.
    public record Account(String email, String password) {}

    public static Account account(Role role, Path data) {
        try {
            return Files.readAllLines(data.resolve("secrets").resolve("demo-accounts")).stream()
                    .map(line -> line.split(" "))
                    .filter(parts -> parts[0].equals(role.text()))
                    .map(parts -> new Account(parts[1], parts[2]))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String signIn(Shop shop, Account account) {
        return shop.post("/api/v1/auth/login")
                .body(Shop.object().put("email", account.email()).put("password", account.password()))
                .send()
                .is(200)
                .text("/accessToken");
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
