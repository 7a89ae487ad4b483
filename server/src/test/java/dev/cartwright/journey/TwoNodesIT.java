package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.TemporaryFolder;
import dev.cartwright.TestDatabase;
import dev.cartwright.payment.simulator.Ledger;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two servers on one database: what one has changed the other shows within a second, at once to whoever sends the
/// place of the change along; nothing is sold twice and no request has two effects. Both pay at one simulator, which
/// belongs to neither.
class TwoNodesIT {
    private static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static ServerProcess simulator;
    private static ServerProcess first;
    private static ServerProcess second;
    private static Shop here;
    private static Shop there;
    private static String admin;

    @BeforeAll
    static void open() throws IOException {
        simulator = ServerProcess.simulatorIn(Files.createTempDirectory("cartwright-test-"))
                .untilReady();
        first = start();
        second = start();
        here = new Shop(base(first));
        there = new Shop(base(second));
        admin = here.post("/api/v1/auth/login")
                .body(Shop.object().put("email", "admin@example.com").put("password", "quarter-deck-lantern-7"))
                .send()
                .is(200)
                .text("/accessToken");
    }

    @AfterAll
    static void close() {
        for (var server : new ServerProcess[] {first, second, simulator}) {
            if (server != null) {
                server.close();
                TemporaryFolder.delete(server.data());
            }
        }
    }

    @Test
    void aPriceIsNeverOlderThanASecondElsewhere() {
        var path = "/api/v1/products/emma";
        for (int round = 1; round <= 5; round++) {
            there.get(path).kept().send().is(200);
            var price = "1" + round + ".50";
            setPrice(path, price);
            assertThat(lowest(here.get(path).kept())).as("whoever changed it").isEqualTo(price);
            Patience.until(
                    "the other server shows it",
                    Duration.ofSeconds(1),
                    () -> lowest(there.get(path).kept()).equals(price));
        }
    }

    @Test
    void whoeverHasChangedItReadsItElsewhereAtOnce() {
        var path = "/api/v1/products/persuasion";
        for (int round = 1; round <= 5; round++) {
            there.get(path).kept().send().is(200);
            var price = "1" + round + ".75";
            var position = setPrice(path, price);
            assertThat(lowest(there.get(path).header("Cartwright-Position", position)))
                    .isEqualTo(price);
        }
    }

    @Test
    void nothingIsSoldTwiceBetweenThem() throws Exception {
        var variant = keptVariant("/api/v1/products/walden");
        int left = available("/api/v1/products/walden", variant);
        var orders = IntStream.range(0, left + 6)
                .<Callable<Reply>>mapToObj(at -> () -> {
                    var buyer = new Buyer(at % 2 == 0 ? here : there);
                    return buyer.order(buyer.cart(variant, 1), "tok_visa").send();
                })
                .toList();
        var byStatus = Workbench.byStatus(atOnce(orders));
        assertThat(byStatus.get(201)).isEqualTo(left);
        assertThat(byStatus.get(409)).isEqualTo(6);
        Patience.until(
                "both say that none is left",
                Duration.ofSeconds(2),
                () -> available("/api/v1/products/walden", variant) == 0);
    }

    @Test
    void oneKeyIsOneOrderWhicheverServerIsAsked() throws Exception {
        var buyer = new Buyer(here);
        var cart = buyer.cart(keptVariant("/api/v1/products/dracula"), 1);
        var key = Shop.freshKey();
        var body = Shop.object().put("cartId", cart.id());
        body.putObject("payment").put("token", "tok_visa");
        body.set("expectedTotal", cart.total());
        var replies = atOnce(IntStream.range(0, 20)
                .<Callable<Reply>>mapToObj(at -> () -> (at % 2 == 0 ? here : there)
                        .post("/api/v1/orders")
                        .token(cart.token())
                        .key(key)
                        .body(body)
                        .send())
                .toList());
        assertThat(replies)
                .extracting(Reply::status)
                .containsOnlyElementsOf(List.of(201, 409))
                .contains(201);
        assertThat(replies.stream().filter(reply -> reply.status() == 201).map(reply -> reply.text("/id")))
                .hasSizeGreaterThan(0)
                .containsOnly(there.post("/api/v1/orders")
                        .token(cart.token())
                        .key(key)
                        .body(body)
                        .send()
                        .is(201)
                        .text("/id"));
    }

    @Test
    void aPaymentBegunHereIsFinishedThere() throws Exception {
        var buyer = new Buyer(here);
        var cart = buyer.cart(keptVariant("/api/v1/products/emma"), 1);
        var pending = buyer.order(cart, "tok_3ds").send().is(201);
        assertThat(pending.text("/payment/state")).isEqualTo("requires_action");
        approve(pending.text("/payment/action/url"));
        var confirmations = "/api/v1/payments/" + pending.text("/payment/id") + "/confirmations";
        assertThat(there.post(confirmations)
                        .token(cart.token())
                        .body("{}")
                        .send()
                        .is(201)
                        .text("/state"))
                .isEqualTo("captured");
        assertThat(buyer.order(cart, pending.json()).at("/state").asText()).isEqualTo("confirmed");
        assertThat(Ledger.standing(Ledger.below(simulator.data()))).containsKey(pending.text("/payment/id"));
    }

    /// Presses the button on the bank's page.
    private static void approve(String page) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            var press = HttpRequest.newBuilder(URI.create(page.replace("?key=", "/approval?key=")))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(browser.send(press, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    private static ServerProcess start() throws IOException {
        var address = TestDatabase.address();
        var data = Files.createTempDirectory("cartwright-test-");
        return ServerProcess.in(data)
                .option("--api-only")
                .environment(
                        "DATABASE_URL",
                        address.jdbcUrl()
                                .replaceFirst(
                                        "^jdbc:postgresql://",
                                        "postgresql://" + address.username() + ":" + address.password() + "@"))
                .environment("CARTWRIGHT_MASTER_KEY", MASTER_KEY)
                .environment(
                        "CARTWRIGHT_SIMULATOR_ACCESS",
                        simulator.data().resolve("simulator/access").toString())
                .environment("CARTWRIGHT_ADMIN_EMAIL", "admin@example.com")
                .environment("CARTWRIGHT_ADMIN_PASSWORD", "quarter-deck-lantern-7")
                .untilReady();
    }

    /// @return the place of the change
    private static String setPrice(String path, String amount) {
        var product =
                here.get(path).header("Authorization", "Bearer " + admin).send().is(200);
        var patch = Shop.object();
        var variants = patch.putArray("variants");
        for (JsonNode one : product.json().at("/variants")) {
            var variant = variants.addObject();
            variant.put("sku", one.at("/sku").asText())
                    .put("name", one.at("/name").asText());
            variant.put("stockKept", one.at("/stockKept").asBoolean()).set("options", one.at("/options"));
            variant.putObject("price").put("amount", amount).put("currency", "USD");
        }
        return here.patch(path)
                .header("Authorization", "Bearer " + admin)
                .header("If-Match", "*")
                .body(patch)
                .send()
                .is(200)
                .header("Cartwright-Position");
    }

    private static String lowest(Shop.Call call) {
        return call.send().is(200).text("/price/amount");
    }

    private static String keptVariant(String path) {
        for (JsonNode one : here.get(path).send().is(200).json().at("/variants")) {
            if (one.at("/stockKept").asBoolean() && one.at("/available").asInt() > 0) {
                return one.at("/id").asText();
            }
        }
        throw new AssertionError(path + " keeps no stock");
    }

    private static int available(String path, String variant) {
        for (JsonNode one : there.get(path).kept().send().is(200).json().at("/variants")) {
            if (one.at("/id").asText().equals(variant)) {
                return one.at("/available").asInt();
            }
        }
        throw new AssertionError(path + " has no variant " + variant);
    }

    private static List<Reply> atOnce(List<Callable<Reply>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new ArrayList<Reply>();
            for (var reply : threads.invokeAll(calls)) {
                replies.add(reply.get());
            }
            return replies;
        }
    }

    private static String base(ServerProcess server) {
        return server.baseUrl().toString().replaceAll("/$", "");
    }
}
