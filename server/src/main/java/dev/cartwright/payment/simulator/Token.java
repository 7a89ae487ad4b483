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
    TOK_VISA(captured()),
    TOK_MASTERCARD(captured()),
    TOK_AMEX(captured()),
    TOK_DECLINED(declined("card_declined")),
    TOK_INSUFFICIENT_FUNDS(declined("insufficient_funds")),
    TOK_EXPIRED_CARD(declined("expired_card")),
    TOK_INCORRECT_CVC(declined("incorrect_cvc")),
    TOK_PROCESSING_ERROR(declined("processing_error")),
    TOK_LOST_CARD(declined("lost_card")),
    TOK_STOLEN_CARD(declined("stolen_card")),
    TOK_3DS(captured().after(REQUIRES_ACTION)),
    TOK_3DS_DECLINED(declined("card_declined").after(REQUIRES_ACTION)),
    // No webhook for the lost answers: they are there to be found by asking.
    TOK_TIMEOUT(captured().answered(Manner.LATE).told(0)),
    TOK_TIMEOUT_DECLINED(declined("card_declined").answered(Manner.LATE).told(0)),
    TOK_TIMEOUT_UNKNOWN(captured().answered(Manner.DROPPED)),
    TOK_ERROR(captured().answered(Manner.BROKEN_ONCE)),
    TOK_WEBHOOK_LATE(captured().after(PROCESSING)),
    TOK_WEBHOOK_TWICE(captured().told(2)),
    TOK_WEBHOOK_NEVER(captured().after(PROCESSING).told(0)),
    TOK_PROCESSING_DECLINED(declined("card_declined").after(PROCESSING));

    private static final Map<String, Token> BY_TEXT =
            Arrays.stream(values()).collect(Collectors.toMap(Token::text, Function.identity()));

    private final Course course;

    Token(Course course) {
        this.course = course;
    }

    static Optional<Token> named(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    Course course() {
        return course;
    }
}
