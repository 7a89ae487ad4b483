package dev.cartwright.payment.simulator;

import static dev.cartwright.payment.simulator.Course.captured;
import static dev.cartwright.payment.simulator.Course.declined;
import static dev.cartwright.payment.simulator.LedgerState.PROCESSING;
import static dev.cartwright.payment.simulator.LedgerState.REQUIRES_ACTION;

import dev.cartwright.payment.simulator.Course.Manner;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The test cards, after the habits of the large providers.
enum Token {
    TOK_VISA,
    TOK_MASTERCARD,
    TOK_AMEX,
    TOK_DECLINED,
    TOK_INSUFFICIENT_FUNDS,
    TOK_EXPIRED_CARD,
    TOK_INCORRECT_CVC,
    TOK_PROCESSING_ERROR,
    TOK_LOST_CARD,
    TOK_STOLEN_CARD,
    TOK_3DS,
    TOK_3DS_DECLINED,
    TOK_TIMEOUT,
    TOK_TIMEOUT_UNKNOWN,
    TOK_TIMEOUT_DECLINED,
    TOK_ERROR,
    TOK_WEBHOOK_LATE,
    TOK_WEBHOOK_TWICE,
    TOK_WEBHOOK_NEVER,
    TOK_PROCESSING_DECLINED,
    TOK_REFUND_FAILED,
    TOK_REFUND_TIMEOUT,
    TOK_REFUND_ERROR;

    private static final Map<String, Token> BY_TEXT =
            Arrays.stream(values()).collect(Collectors.toMap(Token::text, Function.identity()));

    static Optional<Token> named(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    Course course() {
        return switch (this) {
            case TOK_VISA, TOK_MASTERCARD, TOK_AMEX -> captured();
            case TOK_DECLINED -> declined("card_declined");
            case TOK_INSUFFICIENT_FUNDS -> declined("insufficient_funds");
            case TOK_EXPIRED_CARD -> declined("expired_card");
            case TOK_INCORRECT_CVC -> declined("incorrect_cvc");
            case TOK_PROCESSING_ERROR -> declined("processing_error");
            case TOK_LOST_CARD -> declined("lost_card");
            case TOK_STOLEN_CARD -> declined("stolen_card");
            case TOK_3DS -> captured().after(REQUIRES_ACTION);
            case TOK_3DS_DECLINED -> declined("card_declined").after(REQUIRES_ACTION);
            // No webhook for the lost answers: they are there to be found by asking.
            case TOK_TIMEOUT -> captured().answered(Manner.LATE).told(0);
            case TOK_TIMEOUT_DECLINED ->
                declined("card_declined").answered(Manner.LATE).told(0);
            case TOK_TIMEOUT_UNKNOWN -> captured().answered(Manner.DROPPED);
            case TOK_ERROR -> captured().answered(Manner.BROKEN_ONCE);
            case TOK_WEBHOOK_LATE -> captured().after(PROCESSING);
            case TOK_WEBHOOK_TWICE -> captured().told(2);
            case TOK_WEBHOOK_NEVER -> captured().after(PROCESSING).told(0);
            case TOK_PROCESSING_DECLINED -> declined("card_declined").after(PROCESSING);
            case TOK_REFUND_FAILED -> captured().refusingRefunds("expired_or_canceled_card");
            case TOK_REFUND_TIMEOUT -> captured().refunded(Manner.LATE);
            case TOK_REFUND_ERROR -> captured().refunded(Manner.BROKEN_ONCE);
        };
    }
}
