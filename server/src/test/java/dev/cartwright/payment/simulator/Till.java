package dev.cartwright.payment.simulator;

import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.payment.PaymentRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/// A simulator, a shop that takes its webhooks and the client between them; it can be started anew.
final class Till implements AutoCloseable {
    static final Duration DECISION = Duration.ofMillis(300);

    final Path data;
    final Shop shop = new Shop();
    final SimulatorProvider provider;
    private final HttpClient browser = HttpClient.newHttpClient();
    private final SimulatorSettings settings;
    private SimulatorServer server;

    Till(Path data) throws IOException {
        this(data, DECISION, Duration.ofMillis(1500));
    }

    Till(Path data, Duration decision, Duration timeout) throws IOException {
        this.data = data;
        var pauses = List.of(Duration.ofMillis(10), Duration.ofMillis(20));
        settings = SimulatorSettings.in(data).paced(decision, Duration.ofMinutes(1), pauses);
        server = start();
        provider = new SimulatorProvider(() -> server.access(), Requests.VERTX, timeout, Clock.systemUTC());
    }

    void restart() {
        server.close();
        server = start();
    }

    SimulatorAccess access() {
        return server.access();
    }

    Path ledger() {
        return Ledger.below(data);
    }

    List<LedgerEntry> entries(PaymentId payment) throws IOException {
        return Ledger.read(ledger()).stream()
                .filter(entry -> entry.payment().equals(payment.text()))
                .toList();
    }

    List<LedgerState> states(PaymentId payment) throws IOException {
        return entries(payment).stream().map(LedgerEntry::state).toList();
    }

    /// As if the disk had gone.
    void breakLedger() throws IOException {
        server.ledger().close();
    }

    static PaymentRequest payment(String token) {
        var amount = new Money(1250, Currency.getInstance("USD"));
        return new PaymentRequest(PaymentId.at(Instant.now()), amount, token, "http://127.0.0.1:8080/return?a=1&b=%22");
    }

    HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    HttpResponse<String> post(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// The address that one of the page's buttons leads to.
    String button(String actionUrl, String act) {
        return actionUrl.replace("?key=", "/" + act + "?key=");
    }

    @Override
    public void close() {
        server.close();
        provider.stop();
        shop.close();
        browser.shutdownNow();
    }

    private SimulatorServer start() {
        return SimulatorServer.start(settings, shop::url, Clock.systemUTC());
    }
}
