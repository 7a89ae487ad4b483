package dev.cartwright.payment;

/// How a refund stands at the provider.
public sealed interface RefundAnswer {
    /// The money is on its way back.
    ///
    /// @param reference the provider's own id of the refund
    record Refunded(String reference) implements RefundAnswer {}

    /// Refused for good; no money has moved.
    ///
    /// @param code the reason in the habit of the large providers, such as `expired_or_canceled_card`
    record Refused(String code) implements RefundAnswer {}

    /// Not decided yet, or no answer in time. Says nothing about the money: ask again with the same id.
    record Pending() implements RefundAnswer {}
}
