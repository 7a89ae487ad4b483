import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Does in a shop that nobody else uses what a shop does most, so that the start-up cache that it leaves behind knows the
/// classes of it, and how its methods are run: everything once, then purchases from several sides for a while.
///
/// Arguments: the shop's address, for how many seconds, and an admin's e-mail address and password. Prints what was done.
class Rehearsal {
    private static final int SHOPPERS = 8;
    private static final Pattern VARIANT = Pattern.compile("\"id\":\"(var_[0-9a-z]+)\"");
    private static final Pattern SLUG = Pattern.compile("\"id\":\"prd_[0-9a-z]+\",\"slug\":\"([^\"]+)\"");
    private static final Pattern CART = Pattern.compile("\\A\\{\"id\":\"([^\"]+)\",\"token\":\"([^\"]+)\"");
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\{[^}]*})(?=,\"final\":true)");
    private static final Pattern ORDER = Pattern.compile("\"id\":\"(ord_[0-9a-z]+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");
    private static final String WISHES = """
            {"lines":[{"variantId":"%s","quantity":1}],"email":"you@example.com","shippingMethod":"standard",
             "shippingAddress":{"name":"You","line1":"1 Main Street","city":"Boston","region":"US-MA","postalCode":"02108","country":"US"}}""";
    private static final String PAYMENT = "{\"cartId\":\"%s\",\"payment\":{\"token\":\"%s\"},\"expectedTotal\":%s}";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String shop;
    private final AtomicInteger bought = new AtomicInteger();
    private final List<String> variants = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();

    Rehearsal(String shop) {
        this.shop = shop;
    }

    public static void main(String[] arguments) throws Exception {
        var rehearsal = new Rehearsal(arguments[0]);
        rehearsal.lookAround();
        rehearsal.administer(arguments[2], arguments[3]);
        for (var card : List.of("tok_visa", "tok_declined")) rehearsal.buy(rehearsal.variants.getFirst(), card);
        rehearsal.crowd(Duration.ofSeconds(Integer.parseInt(arguments[1])));
        System.out.println(rehearsal.bought + " purchases were rehearsed.");
        System.exit(0);
    }

    private void lookAround() throws IOException, InterruptedException {
        for (var path : List.of("/health/ready", "/api/v1/products/none", "/api/v1/categories", "/openapi", "/docs/")) get(path);
        get("/api/v1/products?sort=price&limit=5");
        SLUG.matcher(get("/api/v1/products?limit=100")).results().forEach(found -> pages.add("/api/v1/products/" + found.group(1)));
        for (var page : pages) VARIANT.matcher(get(page)).results().forEach(found -> variants.add(found.group(1)));
        pages.addAll(List.of("/api/v1/products", "/api/v1/products?sort=-rating&inStock=true", "/api/v1/categories"));
    }

    private void administer(String email, String password) throws IOException, InterruptedException {
        var signedIn = post("/api/v1/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password)).body();
        var token = "Bearer " + first(TOKEN, signedIn, 1);
        for (var what : List.of("users/me", "orders", "inventory", "users", "audit", "products")) {
            send(request("/api/v1/" + what).header("Authorization", token).GET());
        }
    }

    /// Several at once, because what is waited for differs then.
    private void crowd(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        try (var shoppers = Executors.newFixedThreadPool(SHOPPERS)) {
            for (int shopper = 0; shopper < SHOPPERS; shopper++) {
                shoppers.submit(() -> {
                    while (System.nanoTime() < end) {
                        get(any(pages));
                        buy(any(variants), ThreadLocalRandom.current().nextInt(50) == 0 ? "tok_declined" : "tok_visa");
                    }
                    return null;
                });
            }
            shoppers.shutdown();
            shoppers.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    /// From an empty cart to the paid order. What is sold out is no fault.
    private void buy(String variant, String card) throws IOException, InterruptedException {
        var cart = post("/api/v1/carts", WISHES.formatted(variant)).body();
        var id = first(CART, cart, 1);
        var token = first(CART, cart, 2);
        var order = post(
                "/api/v1/orders",
                PAYMENT.formatted(id, card, first(TOTAL, cart, 1)),
                "Cart-Token", token, "Idempotency-Key", "rehearsed-" + id);
        if (order.statusCode() == 201) {
            var number = first(ORDER, order.body(), 1);
            if (bought.getAndIncrement() % 20 == 0) {
                send(request("/api/v1/orders/" + number).header("Cart-Token", token).GET());
            }
        }
    }

    private static String any(List<String> things) {
        return things.get(ThreadLocalRandom.current().nextInt(things.size()));
    }

    private static String first(Pattern form, String text, int group) {
        var found = form.matcher(text);
        if (!found.find()) throw new IllegalStateException("There is no " + form + " in " + text);
        return found.group(group);
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET()).body();
    }

    private HttpResponse<String> post(String path, String json, String... headers) throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(shop + path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
