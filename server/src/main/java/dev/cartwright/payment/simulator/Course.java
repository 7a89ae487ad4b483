package dev.cartwright.payment.simulator;

import org.jspecify.annotations.Nullable;

/// What happens to a payment: its first state, the last one if something stands between, and how the simulator talks
/// about it.
///
/// @param code why it is declined, if it is
/// @param webhooks how often its decision is told
/// @param refundCode why its refunds are refused, if they are
/// @param refundManner how the simulator talks about its refunds
record Course(
        LedgerState first,
        LedgerState last,
        @Nullable String code,
        Manner manner,
        int webhooks,
        @Nullable String refundCode,
        Manner refundManner) {
    enum Manner {
        PROMPT,
        /// Recorded, but the first answer comes after every sensible time limit.
        LATE,
        /// The connection breaks and nothing has been recorded.
        DROPPED,
        /// The first try ends in an error of the server and nothing has been recorded.
        BROKEN_ONCE
    }

    static Course captured() {
        return new Course(LedgerState.CAPTURED, LedgerState.CAPTURED, null, Manner.PROMPT, 1, null, Manner.PROMPT);
    }

    static Course declined(String code) {
        return new Course(LedgerState.DECLINED, LedgerState.DECLINED, code, Manner.PROMPT, 1, null, Manner.PROMPT);
    }

    Course after(LedgerState step) {
        return new Course(step, last, code, manner, webhooks, refundCode, refundManner);
    }

    Course answered(Manner other) {
        return new Course(first, last, code, other, webhooks, refundCode, refundManner);
    }

    Course told(int times) {
        return new Course(first, last, code, manner, times, refundCode, refundManner);
    }

    Course refusingRefunds(String why) {
        return new Course(first, last, code, manner, webhooks, why, refundManner);
    }

    Course refunded(Manner other) {
        return new Course(first, last, code, manner, webhooks, refundCode, other);
    }
}
