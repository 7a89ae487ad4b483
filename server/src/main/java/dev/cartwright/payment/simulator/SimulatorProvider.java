package dev.cartwright.payment.simulator;

import dev.cartwright.kernel.PaymentId;
import dev.cartwright.payment.PaymentAnswer;
import dev.cartwright.payment.PaymentProvider;
import dev.cartwright.payment.PaymentRequest;
import dev.cartwright.payment.RefundAnswer;
import dev.cartwright.payment.RefundRequest;
import dev.cartwright.payment.WebhookSignature;
import dev.cartwright.payment.simulator.PaymentHttp.Answered;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The shop's side of the simulator, over HTTP. Logs payment ids and statuses, never a token or the secret.
@ApplicationScoped
public class SimulatorProvider implements PaymentProvider {
    static final String NAME = "simulator";
    private static final Logger LOG = Logger.getLogger(SimulatorProvider.class);
    private static final int UNAUTHORIZED = 401;
    private static final Set<String> FINAL_REFUSALS =
            Set.of(PaymentView.NOT_FOUND, RefundView.NOT_CAPTURED, RefundView.TOO_MUCH);

    private final Supplier<@Nullable SimulatorAccess> access;
    private final Supplier<@Nullable URI> notificationUrl;
    private final PaymentHttp http;
    private final Clock clock;

    @Inject
    SimulatorProvider(
            Simulator simulator,
            Vertx vertx,
            @ConfigProperty(name = "cartwright.payment.timeout", defaultValue = "4s") Duration timeout,
            Clock clock) {
        this(simulator::access, simulator::notificationUrl, new PaymentHttp(vertx, timeout), clock);
    }

    /// @param access asked at each call; null while there is nobody to ask
    public SimulatorProvider(Supplier<@Nullable SimulatorAccess> access, Vertx vertx, Duration timeout, Clock clock) {
        this(access, () -> null, new PaymentHttp(vertx, timeout), clock);
    }

    private SimulatorProvider(
            Supplier<@Nullable SimulatorAccess> access,
            Supplier<@Nullable URI> notificationUrl,
            PaymentHttp http,
            Clock clock) {
        this.access = access;
        this.notificationUrl = notificationUrl;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(String token) {
        return Token.named(token).isPresent();
    }

    @Override
    public PaymentAnswer authorise(PaymentRequest request) {
        var amount = request.amount();
        var notified = notificationUrl.get();
        var body = new PaymentOrder.Body(
                request.id().text(),
                amount.minor(),
                amount.currency().getCurrencyCode(),
                request.token(),
                request.returnUrl(),
                notified == null ? null : notified.toString());
        return ask(request.id(), "POST", "", body);
    }

    @Override
    public PaymentAnswer confirm(PaymentId payment) {
        return ask(payment, "POST", "/" + payment.text() + "/confirm", null);
    }

    @Override
    public PaymentAnswer find(PaymentId payment) {
        return ask(payment, "GET", "/" + payment.text(), null);
    }

    @Override
    public PaymentAnswer voidPayment(PaymentId payment) {
        return ask(payment, "POST", "/" + payment.text() + "/void", null);
    }

    @Override
    public RefundAnswer refund(RefundRequest request) {
        var body = new RefundOrder.Body(request.id().text(), request.amount().minor());
        return ask(
                request.payment(),
                "POST",
                "/" + request.payment().text() + "/refunds",
                body,
                response -> understand(request, response),
                new RefundAnswer.Pending());
    }

    @Override
    public Optional<PaymentId> notice(Function<String, @Nullable String> header, byte[] body) {
        var merchant = access.get();
        if (merchant == null) {
            return Optional.empty();
        }
        var signature = WebhookSignature.ofSecret(merchant.webhookSecret(), clock);
        if (!signature.verifies(
                header.apply(WebhookSignature.ID),
                header.apply(WebhookSignature.TIMESTAMP),
                header.apply(WebhookSignature.SIGNATURE),
                body)) {
            return Optional.empty();
        }
        try {
            return PaymentId.parse(
                    present(Json.read(body, WebhookSender.Event.class).id()));
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    @PreDestroy
    void stop() {
        http.close();
    }

    private interface Reading<T> {
        T of(Answered response) throws IOException;
    }

    private PaymentAnswer ask(PaymentId payment, String method, String path, PaymentOrder.@Nullable Body body) {
        return ask(
                payment, method, path, body, response -> understand(payment, response), new PaymentAnswer.NoAnswer());
    }

    private <T> T ask(
            PaymentId payment, String method, String path, @Nullable Object body, Reading<T> reading, T noAnswer) {
        var merchant = access.get();
        if (merchant == null) {
            return noAnswer;
        }
        try {
            var response = http.send(
                    method,
                    URI.create(merchant.url() + PaymentApi.PATH + path),
                    merchant.secret(),
                    body == null ? "" : Json.write(body));
            if (response.status() == UNAUTHORIZED) {
                LOG.errorf(
                        "The payment simulator at %s refuses this shop's secret: nothing is paid or refunded until CARTWRIGHT_SIMULATOR_ACCESS names that simulator's own access file",
                        merchant.url());
            }
            return reading.of(response);
        } catch (IOException | RuntimeException nothingUseful) {
            LOG.warnf(
                    "No answer about payment %s: %s",
                    payment,
                    Optional.ofNullable(nothingUseful.getCause())
                            .orElse(nothingUseful)
                            .getClass()
                            .getSimpleName());
            return noAnswer;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return noAnswer;
        }
    }

    private PaymentAnswer understand(PaymentId payment, Answered response) throws IOException {
        if (response.status() == 404 && PaymentView.NOT_FOUND.equals(code(response))) {
            return new PaymentAnswer.Unknown();
        }
        if (response.status() != 200) {
            LOG.warnf("Status %d for payment %s", response.status(), payment);
            return new PaymentAnswer.NoAnswer();
        }
        var view = Json.read(response.body(), PaymentView.class);
        if (!payment.text().equals(view.id())) {
            throw new IOException("an answer about another payment");
        }
        return switch (present(view.state())) {
            case CAPTURED -> new PaymentAnswer.Captured(present(view.reference()));
            case DECLINED -> new PaymentAnswer.Declined(present(view.code()));
            case REQUIRES_ACTION -> new PaymentAnswer.ActionRequired(present(view.actionUrl()));
            case PROCESSING -> new PaymentAnswer.Processing();
            case VOIDED -> new PaymentAnswer.Voided();
        };
    }

    /// A refusal counts only in the provider's own words: what something in between says decides nothing.
    private RefundAnswer understand(RefundRequest request, Answered response) throws IOException {
        if (response.status() == 404 || response.status() == 409) {
            var code = code(response);
            return code != null && FINAL_REFUSALS.contains(code)
                    ? new RefundAnswer.Refused(code)
                    : new RefundAnswer.Pending();
        }
        if (response.status() != 200) {
            LOG.warnf("Status %d for refund %s", response.status(), request.id());
            return new RefundAnswer.Pending();
        }
        var view = Json.read(response.body(), RefundView.class);
        if (!request.id().text().equals(view.id()) || !request.payment().text().equals(view.payment())) {
            throw new IOException("an answer about another refund");
        }
        return switch (present(view.state())) {
            case RefundView.SUCCEEDED -> new RefundAnswer.Refunded(present(view.reference()));
            case RefundView.FAILED -> new RefundAnswer.Refused(present(view.code()));
            default -> new RefundAnswer.Pending();
        };
    }

    /// Not every 404 says that the provider does not know the payment; one from something in between says nothing.
    private static @Nullable String code(Answered response) throws IOException {
        var reason = Json.read(response.body(), PaymentView.Failure.class).error();
        return reason == null ? null : reason.code();
    }

    private static <T> T present(@Nullable T value) throws IOException {
        if (value == null) {
            throw new IOException("an answer with a gap");
        }
        return value;
    }
}
