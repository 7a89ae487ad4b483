package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.TemporaryFolder;
import dev.cartwright.payment.simulator.Ledger;
import dev.cartwright.payment.simulator.LedgerState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A shop that pays at a simulator in another process: that one may go and come back, and may refuse the shop; no order
/// is lost by it.
class SimulatorIT {
    private static final Duration SETTLED = Duration.ofSeconds(90);
    private static final Pattern TOLD = Pattern.compile("POST /webhooks/payments/\\S+ 2\\d\\d");

    private static Path books;
    private static ServerProcess simulator;
    private static ServerProcess server;
    private static Buyer buyer;
    private static String variant;

    @BeforeAll
    static void open() throws IOException {
        books = TemporaryFolder.make();
        simulator = ServerProcess.simulatorIn(books).untilReady();
        server = ServerProcess.onNewFolder()
                .option("--api-only")
                .environment("CARTWRIGHT_SIMULATOR_ACCESS", access().toString())
                .environment("CARTWRIGHT_ACCESS_LOG_ONE_IN", "1")
                .untilReady();
        var shop = new Shop(server.baseUrl().toString());
        buyer = new Buyer(shop);
        variant = shop.get("/api/v1/products/emma").send().is(200).text("/variants/0/id");
    }

    @AfterAll
    static void close() {
        for (var process : new ServerProcess[] {server, simulator}) {
            if (process != null) {
                process.close();
                TemporaryFolder.delete(process.data());
            }
        }
    }

    @Test
    void anOrderIsPaidThereAndTheShopIsToldOfIt() throws IOException {
        var cart = buyer.cart(variant, 1);
        var order = buyer.order(cart, "tok_visa").send().is(201);
        assertThat(order.text("/state")).isEqualTo("confirmed");
        assertThat(Ledger.standing(Ledger.below(books)).get(order.text("/payment/id")))
                .extracting(entry -> entry.state())
                .isEqualTo(LedgerState.CAPTURED);
        assertThat(Ledger.below(server.data())).doesNotExist();
        Patience.until(
                "the webhook has come",
                SETTLED,
                () -> TOLD.matcher(server.output()).find());
    }

    @Test
    void whatOpensItIsForItsOwnUserOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(access())))
                .isEqualTo("rw-------");
        var secrets = Files.readAllLines(access()).subList(1, 3);
        assertThat(simulator.output()).doesNotContain(secrets);
        assertThat(server.output()).doesNotContain(secrets);
    }

    @Test
    void theSimulatorMayEndAndComeBack() throws IOException {
        var begun = buyer.cart(variant, 1);
        var processing = buyer.order(begun, "tok_webhook_late").send().is(201);
        simulator.kill();
        var unheard = buyer.cart(variant, 1);
        var pending = buyer.order(unheard, "tok_visa").send().is(201);
        assertThat(pending.text("/state")).isEqualTo("pending");

        simulator = ServerProcess.simulatorIn(books).untilReady();

        assertThat(buyer.order(buyer.cart(variant, 1), "tok_visa")
                        .send()
                        .is(201)
                        .text("/state"))
                .isEqualTo("confirmed");
        becomes(begun, processing, "confirmed");
        // It never heard of this one, and has closed it by now: nobody was charged.
        becomes(unheard, pending, "cancelled");
        assertThat(Ledger.standing(Ledger.below(books)).get(pending.text("/payment/id")))
                .extracting(entry -> entry.state())
                .isEqualTo(LedgerState.VOIDED);
    }

    @Test
    void aWrongSecretIsToldAndLosesNoOrder() throws IOException {
        var right = Files.readAllLines(access());
        var begun = buyer.cart(variant, 1);
        var processing = buyer.order(begun, "tok_webhook_never").send().is(201);
        Files.write(access(), List.of(right.get(0), "wrong", "whsec_d3Jvbmc="));

        var refused = buyer.cart(variant, 1);
        var pending = buyer.order(refused, "tok_visa").send().is(201);
        assertThat(pending.text("/state")).isEqualTo("pending");
        assertThat(server.output()).contains("refuses this shop's secret", "CARTWRIGHT_SIMULATOR_ACCESS");

        Files.write(access(), right);
        becomes(begun, processing, "confirmed");
        becomes(refused, pending, "cancelled");
        assertThat(buyer.order(refused, "tok_visa").send().is(201).text("/state"))
                .isEqualTo("confirmed");
    }

    @Test
    void aSecondOneOnTheSameFolderIsRefused() {
        var second = ServerProcess.simulatorIn(books).begin();
        assertThat(second.await()).isEqualTo(1);
        assertThat(second.output()).contains("another process has the ledger").doesNotContain("\tat ");
    }

    @Test
    void aShopThatCannotFindItsSimulatorSaysWhy() throws IOException {
        var missing = books.resolve("nowhere");
        var lost = ServerProcess.onNewFolder()
                .option("--api-only")
                .environment("CARTWRIGHT_SIMULATOR_ACCESS", missing.toString())
                .begin();
        assertThat(lost.await()).isEqualTo(1);
        assertThat(lost.output())
                .contains("cartwright: CARTWRIGHT_SIMULATOR_ACCESS names " + missing + ", which cannot be used")
                .doesNotContain("\tat ");
        TemporaryFolder.delete(lost.data());
    }

    private static Path access() {
        return books.resolve("simulator/access");
    }

    private static void becomes(Buyer.OpenCart cart, Reply order, String state) {
        Patience.until(
                "the order is " + state,
                SETTLED,
                () -> state(cart, order.json()).equals(state));
    }

    private static String state(Buyer.OpenCart cart, JsonNode order) {
        return buyer.order(cart, order).at("/state").asText();
    }
}
