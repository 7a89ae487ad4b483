package dev.cartwright.payment.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartwright.payment.WebhookSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Tells shops of decisions, signed after Standard Webhooks. A delivery that fails is tried again a few times and
/// then given up: the shop asks for what it was not told. What is under way is lost with the process.
final class WebhookSender {
    private static final Logger LOG = Logger.getLogger(WebhookSender.class);
    /// Where the shop takes them.
    static final String PATH = "/webhooks/payments/simulator";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 8;

    private final Supplier<@Nullable URI> shop;
    private final WebhookSignature signature;
    private final List<Duration> pauses;
    private final Clock clock;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Semaphore underWay = new Semaphore(MOST_AT_ONCE);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    /// @param type for instance `payment.captured`
    record Event(String type, String id) {}

    WebhookSender(Supplier<@Nullable URI> shop, WebhookSignature signature, List<Duration> pauses, Clock clock) {
        this.shop = shop;
        this.signature = signature;
        this.pauses = pauses;
        this.clock = clock;
    }

    void announce(LedgerEntry entry) {
        if (entry.webhooks() == 0) {
            return;
        }
        if (!waiting.tryAcquire()) {
            LOG.warnf("Too many webhooks are waiting; the shop will have to ask for %s", entry.payment());
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                deliver(entry);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                waiting.release();
            }
        });
    }

    void stop() {
        stopping.countDown();
        http.shutdownNow();
    }

    private void deliver(LedgerEntry entry) throws InterruptedException {
        var event = new Event("payment." + entry.state().text(), entry.payment());
        for (int copy = 0; copy < entry.webhooks(); copy++) {
            deliver(event, entry.notificationUrl());
        }
    }

    private void deliver(Event event, @Nullable String address) throws InterruptedException {
        if (post(event, address)) {
            return;
        }
        for (var pause : pauses) {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            if (post(event, address)) {
                return;
            }
        }
        LOG.warnf("The shop did not take the webhook for %s", event.id());
    }

    /// Whether nothing is left to do about it.
    private boolean post(Event event, @Nullable String address) throws InterruptedException {
        underWay.acquire();
        try {
            var to = address == null ? ownShop() : URI.create(address);
            if (to == null) {
                return true;
            }
            var answer = http.send(request(event, to), HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() / 100 == 2;
        } catch (IOException | RuntimeException unreachable) {
            LOG.debugf(unreachable, "The webhook for %s was not delivered", event.id());
            return false;
        } finally {
            underWay.release();
        }
    }

    private @Nullable URI ownShop() {
        var url = shop.get();
        return url == null ? null : url.resolve(PATH);
    }

    private HttpRequest request(Event event, URI address) {
        // A payment is decided once, so its id makes a message id that repeats and duplicates share.
        var id = "msg_" + event.id();
        var body = Json.write(event);
        var now = clock.instant();
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("content-type", "application/json")
                .header(WebhookSignature.ID, id)
                .header(WebhookSignature.TIMESTAMP, Long.toString(now.getEpochSecond()))
                .header(WebhookSignature.SIGNATURE, signature.sign(id, now, body.getBytes(UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
