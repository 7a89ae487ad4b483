package dev.cartwright.payment.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/// The simulator's JSON API: `POST /v1/payments`, `GET /v1/payments/{id}`, and `POST` to its `/confirm`, `/void` and
/// `/refunds`.
final class PaymentApi implements HttpHandler {
    static final String PATH = "/v1/payments";
    private static final Logger LOG = Logger.getLogger(PaymentApi.class);
    private static final int LARGEST_BODY = 16 * 1024;
    private static final int MOST_REMEMBERED = 1000;

    private final Bank bank;
    private final byte[] authorization;
    private final UnaryOperator<String> actionUrl;
    private final Runnable longPause;
    private final Set<String> failedBefore = Collections.synchronizedSet(Collections.newSetFromMap(new Recent()));

    /// @param longPause returns when no client waits any more
    PaymentApi(Bank bank, String bearer, UnaryOperator<String> actionUrl, Runnable longPause) {
        this.bank = bank;
        this.authorization = ("Bearer " + bearer).getBytes(UTF_8);
        this.actionUrl = actionUrl;
        this.longPause = longPause;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        // Closing an exchange that was not answered drops its connection.
        try (exchange) {
            var answer = answer(exchange);
            if (answer.isPresent()) {
                answer.get().send(exchange);
            }
        }
    }

    private Optional<Answer> answer(HttpExchange exchange) throws IOException {
        try {
            checkCaller(exchange);
            return route(exchange);
        } catch (Refusal refusal) {
            return Optional.of(Answer.json(refusal.status(), refusal.failure()));
        } catch (RuntimeException broken) {
            LOG.error("The simulator could not carry out a request", broken);
            return Optional.of(failure());
        }
    }

    private void checkCaller(HttpExchange exchange) {
        var given = exchange.getRequestHeaders().getFirst("Authorization");
        if (given == null || !MessageDigest.isEqual(authorization, given.getBytes(UTF_8))) {
            throw new Refusal(401, "unauthorized", "The bearer secret is missing or wrong.");
        }
    }

    private Optional<Answer> route(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getRawPath().split("/", -1);
        var id = path.length > 3 ? path[3] : "";
        var act = path.length > 4 ? "/{id}/" + path[4] : path.length > 3 ? "/{id}" : "";
        if (path.length > 5 || (path.length > 3 && !PaymentOrder.isId(id))) {
            throw Refusal.notFound();
        }
        return switch (exchange.getRequestMethod() + act) {
            case "POST" ->
                authorise(body(exchange, PaymentOrder.Body.class, "a payment").checked());
            case "GET/{id}" -> shown(bank.find(id));
            case "POST/{id}/confirm" -> shown(bank.approve(id));
            case "POST/{id}/void" -> shown(bank.close(id));
            case "POST/{id}/refunds" ->
                refund(id, body(exchange, RefundOrder.Body.class, "a refund").checked());
            default -> throw new Refusal(405, "not_supported", "There is no such method at this address.");
        };
    }

    private static <T> T body(HttpExchange exchange, Class<T> kind, String what) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new Refusal(413, "too_large", "The body is too large.");
        }
        try {
            return Json.read(body, kind);
        } catch (IOException malformed) {
            throw new Refusal(400, "malformed", "The body is not " + what + " in JSON.");
        }
    }

    private Optional<Answer> authorise(PaymentOrder order) {
        var manner = order.token().course().manner();
        if (!bank.hasHeardOf(order.id())) {
            if (manner == Course.Manner.DROPPED) {
                return Optional.empty();
            }
            if (manner == Course.Manner.BROKEN_ONCE && failedBefore.add(order.id())) {
                return Optional.of(failure());
            }
        }
        var change = bank.authorise(order);
        return late(change, manner) ? Optional.empty() : shown(change.known());
    }

    private Optional<Answer> refund(String payment, RefundOrder order) {
        var known = bank.find(payment);
        var manner = known.refundManner();
        if (manner == Course.Manner.BROKEN_ONCE && known.refund(order.id()).isEmpty() && failedBefore.add(order.id())) {
            return Optional.of(failure());
        }
        var change = bank.refund(payment, order);
        var refund = change.known().refund(order.id()).orElseThrow();
        return late(change, manner)
                ? Optional.empty()
                : Optional.of(Answer.json(200, RefundView.of(change.known(), refund)));
    }

    private boolean late(Ledger.Change change, Course.Manner manner) {
        if (!change.isNew() || manner != Course.Manner.LATE) {
            return false;
        }
        longPause.run();
        return true;
    }

    private Optional<Answer> shown(LedgerEntry entry) {
        return Optional.of(Answer.json(200, PaymentView.of(entry, actionUrl.apply(entry.payment()))));
    }

    private static Answer failure() {
        return Answer.json(500, new Refusal(500, "internal_error", "Something broke.").failure());
    }

    /// Forgets the oldest, so that nobody can fill the memory.
    private static final class Recent extends LinkedHashMap<String, Boolean> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }
}
