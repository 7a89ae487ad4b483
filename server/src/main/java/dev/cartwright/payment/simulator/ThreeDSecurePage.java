package dev.cartwright.payment.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.cartwright.kernel.Money;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Currency;
import java.util.Map;

/// What a shopper sees at the simulated bank. No script, one style sheet of its own, everything escaped.
final class ThreeDSecurePage {
    static final String ROOT = "/three-d-secure";

    private static final String STYLE = """
            :root { color-scheme: light dark; --back: #eef1f5; --card: #ffffff; --ink: #17212b; --soft: #55626f; \
            --line: #d5dce3; --act: #0b5cab; --on-act: #ffffff; }
            @media (prefers-color-scheme: dark) { :root { --back: #10161c; --card: #19222b; --ink: #e8edf2; \
            --soft: #a3b0bd; --line: #33404d; --act: #7db8f5; --on-act: #0c1a28; } }
            * { box-sizing: border-box; }
            body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; \
            background: var(--back); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
            main { width: 100%; max-width: 26rem; padding: 1.75rem; background: var(--card); \
            border: 1px solid var(--line); border-radius: 12px; }
            .bank { margin: 0 0 1.25rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); \
            font-weight: 600; letter-spacing: .01em; }
            h1 { margin: 0 0 .5rem; font-size: 1.375rem; line-height: 1.25; }
            p { margin: 0 0 1rem; }
            .amount { margin: 0 0 1.25rem; font-size: 2rem; font-weight: 650; line-height: 1.2; \
            font-variant-numeric: tabular-nums; }
            dl { display: grid; grid-template-columns: auto 1fr; gap: .375rem 1rem; margin: 0 0 1.5rem; }
            dt { color: var(--soft); }
            dd { margin: 0; text-align: right; overflow-wrap: anywhere; }
            dd.id { font: .6875rem/2.2 ui-monospace, monospace; letter-spacing: -.01em; }
            form { display: grid; gap: .75rem; }
            button, .back { display: block; width: 100%; min-height: 48px; padding: .625rem 1rem; \
            border: 1px solid var(--act); border-radius: 8px; background: var(--act); color: var(--on-act); \
            font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; }
            button.refuse { background: transparent; border-color: var(--soft); color: var(--ink); }
            button:hover, .back:hover { filter: brightness(1.08); }
            :focus-visible { outline: 3px solid var(--act); outline-offset: 3px; }
            .note { margin: 1.25rem 0 0; color: var(--soft); font-size: .875rem; }
            """;
    private static final String MISSING = """
            <h1>No such payment</h1>
            <p>The address is not complete, or the payment was never made. Go back to the shop and try again.</p>""";
    private static final String BROKEN = """
            <h1>Something broke</h1>
            <p>Nothing was decided. Try again in a moment.</p>""";
    private static final String STYLE_HASH = sha256(STYLE);

    private ThreeDSecurePage() {}

    /// The question, while it is open; afterwards what has become of it.
    static String of(LedgerEntry entry, String key) {
        return switch (entry.state()) {
            case REQUIRES_ACTION, PROCESSING -> question(entry, key);
            case CAPTURED -> outcome("The payment was approved", entry);
            case DECLINED -> outcome("The payment was declined", entry);
            case VOIDED -> outcome("The shop has closed this payment", entry);
        };
    }

    private static String question(LedgerEntry entry, String key) {
        var payment = entry.payment();
        var body = """
                <h1>Approve this payment?</h1>
                <p class="amount">%s</p>
                <dl>
                <dt>Shop</dt><dd>%s</dd>
                <dt>Payment</dt><dd class="id">%s</dd>
                </dl>
                <form method="post">
                <button formaction="%s">Approve</button>
                <button class="refuse" formaction="%s">Refuse</button>
                </form>""".formatted(
                        escape(amount(entry)),
                        escape(shop(entry).getHost()),
                        escape(payment),
                        escape(path(payment, "/approval", key)),
                        escape(path(payment, "/refusal", key)));
        return frame("Approve this payment?", body);
    }

    private static String outcome(String title, LedgerEntry entry) {
        var body = """
                <h1>%s</h1>
                <p>Nothing is left to do here.</p>
                <a class="back" href="%s">Back to the shop</a>""".formatted(title, escape(entry.shopUrl()));
        return frame(title, body);
    }

    static String missing() {
        return frame("No such payment", MISSING);
    }

    static String broken() {
        return frame("Something broke", BROKEN);
    }

    static String path(String payment, String act, String key) {
        return ROOT + "/" + payment + act + "?key=" + key;
    }

    /// @param sendsTo the shop's origin; browsers hold the redirect after a form to the form's rule, too
    static Map<String, String> headers(String sendsTo) {
        return Map.of(
                "Content-Type", "text/html; charset=utf-8",
                "Cache-Control", "no-store",
                "Content-Security-Policy",
                        "default-src 'none'; style-src 'sha256-" + STYLE_HASH + "'; img-src data:; form-action 'self' "
                                + sendsTo + "; base-uri 'none'; frame-ancestors 'none'",
                "Referrer-Policy", "no-referrer",
                "X-Content-Type-Options", "nosniff");
    }

    static String origin(LedgerEntry entry) {
        var shop = shop(entry);
        return shop.getScheme() + "://" + shop.getHost() + (shop.getPort() < 0 ? "" : ":" + shop.getPort());
    }

    private static URI shop(LedgerEntry entry) {
        return URI.create(entry.shopUrl());
    }

    private static String amount(LedgerEntry entry) {
        var currency = Currency.getInstance(requireNonNull(entry.currency()));
        return new Money(requireNonNull(entry.amount()), currency).toString();
    }

    private static String frame(String title, String body) {
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>%s</title>
            <link rel="icon" href="data:,">
            <style>%s</style>
            </head>
            <body>
            <main>
            <p class="bank">Simulated bank</p>
            %s
            <p class="note">This is a test. No real money moves.</p>
            </main>
            </body>
            </html>
            """.formatted(title, STYLE, body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
