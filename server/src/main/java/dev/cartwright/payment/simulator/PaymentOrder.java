package dev.cartwright.payment.simulator;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A payment that somebody asks the simulator to take, checked. The id is the idempotency key.
///
/// @param amount minor units
/// @param notificationUrl where its webhooks go, if the merchant says so
record PaymentOrder(
        String id,
        long amount,
        String currency,
        Token token,
        String returnUrl,
        @Nullable String notificationUrl) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int LONGEST_URL = 2000;

    /// The body of `POST /v1/payments` as it comes in.
    record Body(
            @Nullable String id,
            @Nullable Long amount,
            @Nullable String currency,
            @Nullable String token,
            @Nullable String returnUrl,
            @Nullable String notificationUrl) {

        PaymentOrder checked() {
            var wanted = Token.named(String.valueOf(token)).orElseThrow(() -> Refusal.invalid("token"));
            if (id == null || !isId(id)) {
                throw Refusal.invalid("id");
            }
            if (amount == null || amount < 1) {
                throw Refusal.invalid("amount");
            }
            if (currency == null || !isCurrency(currency)) {
                throw Refusal.invalid("currency");
            }
            if (returnUrl == null || !isWebAddress(returnUrl)) {
                throw Refusal.invalid("return_url");
            }
            if (notificationUrl != null && !isWebAddress(notificationUrl)) {
                throw Refusal.invalid("notification_url");
            }
            return new PaymentOrder(id, amount, currency, wanted, returnUrl, notificationUrl);
        }
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static boolean isCurrency(String text) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(text) && known.getDefaultFractionDigits() >= 0);
    }

    /// A shopper's browser or a webhook is sent there, so nothing but a plain web address may pass.
    private static boolean isWebAddress(String text) {
        try {
            var url = new URI(text);
            return text.length() <= LONGEST_URL
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
