package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.TemporaryFolder;
import dev.cartwright.payment.simulator.Ledger;
import dev.cartwright.payment.simulator.LedgerState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A server that is killed while people buy: afterwards every order is settled once and agrees with the provider's
/// own books.
class KillIT {
    private static final Duration SETTLED = Duration.ofSeconds(90);
    private static final Duration ANSWERED = Duration.ofSeconds(30);
    private static final int KILLS = 10;
    private static final int BUYERS = 4;
    private static final List<String> TOKENS = List.of(
            "tok_visa",
            "tok_visa",
            "tok_visa",
            "tok_visa",
            "tok_declined",
            "tok_webhook_late",
            "tok_webhook_twice",
            "tok_timeout");

    private Path data = Path.of("");
    private @Nullable ServerProcess server;

    @BeforeEach
    void folder() throws IOException {
        data = TemporaryFolder.makeWithPrograms();
    }

    @AfterEach
    void end() {
        if (server != null) {
            server.close();
        }
        TemporaryFolder.delete(data);
    }

    @Test
    void aKillBetweenProviderAndSettlementLosesNeitherMoneyNorOrder() throws Exception {
        var shop = start();
        var stock = stockKept(shop);
        var inStock = stock.entrySet().stream()
                .filter(variant -> variant.getValue() > 0)
                .findFirst()
                .orElseThrow();
        var cart = new Buyer(shop).cart(inStock.getKey(), 1);
        var key = Shop.freshKey();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var cut = threads.submit(
                    () -> new Buyer(shop).order(cart, "tok_timeout").key(key).send());
            Patience.until("the money is taken", ANSWERED, () -> captured().size() == 1);
            server().kill();
            assertThat(cut).failsWithin(ANSWERED);
        }
        var again = start();
        var bought = answered(new Purchase(again, cart, key, "tok_timeout"));
        var order = settled(again, cart, bought.text("/id"));
        assertThat(order.at("/state").asText()).isEqualTo("confirmed");
        assertThat(captured()).containsExactly(order.at("/payment/id").asText());
    }

    @Test
    void tenKillsUnderLoadLeaveEveryOrderSettledOnce() throws Exception {
        var shop = start();
        var before = stockKept(shop);
        var purchases = new ArrayList<Purchase>();
        for (int kill = 0; kill < KILLS; kill++) {
            purchases.addAll(buyUntilKilled(shop, List.copyOf(before.keySet()), kill));
            shop = start();
            for (var purchase : purchases) {
                purchase.shop = shop;
                if (purchase.reply == null) {
                    purchase.reply = answered(purchase);
                }
            }
        }
        var sold = new TreeMap<String, Integer>();
        var paid = new ArrayList<String>();
        for (var purchase : purchases) {
            var id = purchase.orderId();
            if (id.isEmpty()) {
                continue;
            }
            var order = settled(shop, purchase.cart, id);
            if (order.at("/state").asText().equals("confirmed")) {
                paid.add(order.at("/payment/id").asText());
                order.at("/lines")
                        .forEach(line -> sold.merge(
                                line.at("/variantId").asText(),
                                line.at("/quantity").asInt(),
                                Integer::sum));
            }
        }
        System.out.printf("%d purchases over %d kills, %d of them paid for%n", purchases.size(), KILLS, paid.size());
        assertThat(paid).isNotEmpty().doesNotHaveDuplicates();
        assertThat(captured()).containsExactlyInAnyOrderElementsOf(paid);
        var after = stockKept(shop);
        before.forEach((variant, available) ->
                assertThat(after.get(variant)).as(variant).isEqualTo(available - sold.getOrDefault(variant, 0)));
    }

    /// One try to buy something, repeated with its key until it has an answer.
    private static final class Purchase {
        private Shop shop;
        private final Buyer.OpenCart cart;
        private final String key;
        private final String token;
        private @Nullable Reply reply;

        Purchase(Shop shop, Buyer.OpenCart cart, String key, String token) {
            this.shop = shop;
            this.cart = cart;
            this.key = key;
            this.token = token;
        }

        Reply send() {
            return new Buyer(shop).order(cart, token).key(key).send();
        }

        /// Empty if nothing was ordered.
        String orderId() {
            if (reply == null) {
                return "";
            }
            return reply.status() == 201 ? reply.text("/id") : reply.status() == 402 ? reply.text("/orderId") : "";
        }
    }

    private List<Purchase> buyUntilKilled(Shop shop, List<String> variants, int seed) throws Exception {
        var purchases = new ArrayList<Purchase>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int buyer = 0; buyer < BUYERS; buyer++) {
                var choice = new Random(31L * seed + buyer);
                threads.submit(() -> buyOn(shop, variants, choice, purchases));
            }
            Thread.sleep(300 + ThreadLocalRandom.current().nextInt(1500));
            server().kill();
        }
        return purchases;
    }

    private static void buyOn(Shop shop, List<String> variants, Random choice, List<Purchase> purchases) {
        while (true) {
            try {
                var variant = variants.get(choice.nextInt(variants.size()));
                var cart = new Buyer(shop).cart(variant, 1);
                var purchase = new Purchase(shop, cart, Shop.freshKey(), TOKENS.get(choice.nextInt(TOKENS.size())));
                synchronized (purchases) {
                    purchases.add(purchase);
                }
                purchase.reply = purchase.send();
            } catch (UncheckedIOException killed) {
                return;
            }
        }
    }

    private Shop start() {
        server = ServerProcess.in(data).option("--api-only").untilReady();
        return new Shop(server.baseUrl().toString());
    }

    private ServerProcess server() {
        return java.util.Objects.requireNonNull(server);
    }

    /// After a restart every key answers within half a minute.
    private static Reply answered(Purchase purchase) {
        var replies = new ArrayList<Reply>();
        Patience.until("a repeated purchase is answered", ANSWERED, () -> {
            replies.add(purchase.send());
            return !(replies.getLast().status() == 409
                    && replies.getLast().text("/type").equals("/problems/in-flight"));
        });
        assertThat(replies.getLast().status()).isIn(201, 402, 409);
        return replies.getLast();
    }

    private static JsonNode settled(Shop shop, Buyer.OpenCart cart, String order) {
        var path = "/api/v1/orders/" + order;
        Patience.until(
                "order " + order + " is settled",
                SETTLED,
                () -> !shop.get(path)
                        .token(cart.token())
                        .send()
                        .is(200)
                        .text("/state")
                        .equals("pending"));
        return shop.get(path).token(cart.token()).send().is(200).json();
    }

    private List<String> captured() {
        try {
            return Ledger.standing(Ledger.below(data)).entrySet().stream()
                    .filter(entry -> entry.getValue().state() == LedgerState.CAPTURED)
                    .map(Map.Entry::getKey)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Every variant of the demo catalogue that keeps stock, and how many there are.
    private static Map<String, Integer> stockKept(Shop shop) {
        var slugs = new ArrayList<String>();
        var path = "/api/v1/products?limit=100";
        shop.get(path)
                .send()
                .is(200)
                .json()
                .at("/items")
                .forEach(item -> slugs.add(item.at("/slug").asText()));
        return slugs.stream()
                .flatMap(slug -> variants(shop, slug).stream())
                .filter(variant -> variant.at("/available").asInt() < 999)
                .collect(Collectors.toMap(
                        variant -> variant.at("/id").asText(),
                        variant -> variant.at("/available").asInt(),
                        Integer::sum,
                        TreeMap::new));
    }

    private static List<JsonNode> variants(Shop shop, String slug) {
        var variants = new ArrayList<JsonNode>();
        shop.get("/api/v1/products/" + slug)
                .send()
                .is(200)
                .json()
                .at("/variants")
                .forEach(variants::add);
        return variants;
    }
}
