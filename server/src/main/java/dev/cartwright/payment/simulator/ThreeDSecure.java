package dev.cartwright.payment.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.util.HashMap;
import org.jboss.logging.Logger;

/// The bank's page, where the shopper approves or refuses. The key in its address is the shopper's only proof, and
/// another site cannot guess it: so none can make a browser decide.
final class ThreeDSecure implements HttpHandler {
    private static final Logger LOG = Logger.getLogger(ThreeDSecure.class);

    private final Bank bank;
    private final SimulatorSecret secret;
    private final String publicUrl;

    ThreeDSecure(Bank bank, SimulatorSecret secret, URI publicUrl) {
        this.bank = bank;
        this.secret = secret;
        this.publicUrl = publicUrl.toString().replaceFirst("/$", "");
    }

    /// Where the shopper of this payment has to go.
    String url(String payment) {
        return publicUrl + ThreeDSecurePage.path(payment, "", secret.pageKey(payment));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) {
        try {
            return route(exchange);
        } catch (Refusal refusal) {
            return html(404, ThreeDSecurePage.missing(), "");
        } catch (RuntimeException broken) {
            LOG.error("The simulated bank could not take a decision", broken);
            return html(500, ThreeDSecurePage.broken(), "");
        }
    }

    private Answer route(HttpExchange exchange) {
        var path = exchange.getRequestURI().getRawPath().split("/", -1);
        var payment = path.length > 2 ? path[2] : "";
        var act = path.length > 3 ? path[3] : "";
        if (path.length > 4 || !hasKey(exchange, payment)) {
            throw Refusal.notFound();
        }
        return switch (exchange.getRequestMethod() + " " + act) {
            case "GET " -> page(bank.find(payment));
            case "POST approval" -> back(bank.approve(payment));
            case "POST refusal" -> back(bank.refuse(payment));
            default -> throw Refusal.notFound();
        };
    }

    private boolean hasKey(HttpExchange exchange, String payment) {
        var expected = "key=" + secret.pageKey(payment);
        var given = String.valueOf(exchange.getRequestURI().getRawQuery());
        return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private Answer page(LedgerEntry entry) {
        var text = ThreeDSecurePage.of(entry, secret.pageKey(entry.payment()));
        return html(200, text, ThreeDSecurePage.origin(entry));
    }

    private static Answer back(LedgerEntry entry) {
        var headers = new HashMap<>(ThreeDSecurePage.headers(ThreeDSecurePage.origin(entry)));
        headers.put("Location", entry.shopUrl());
        return new Answer(303, headers, "");
    }

    private static Answer html(int status, String text, String sendsTo) {
        return new Answer(status, ThreeDSecurePage.headers(sendsTo), text);
    }
}
