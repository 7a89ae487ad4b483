package dev.cartwright.payment;

/// How a payment stands at its provider.
public sealed interface PaymentAnswer {
    /// The money is ours.
    ///
    /// @param reference the provider's own id of the charge
    record Captured(String reference) implements PaymentAnswer {}

    /// Refused for good.
    ///
    /// @param code the reason in the habit of the large providers: `card_declined`, `insufficient_funds`,
    /// `expired_card` …
    record Declined(String code) implements PaymentAnswer {}

    /// The shopper has to do something at the provider's first (3-D Secure).
    record ActionRequired(String url) implements PaymentAnswer {}

    /// The provider is still deciding and will call our webhook.
    record Processing() implements PaymentAnswer {}

    /// Closed by us: no money was taken and none can be.
    record Voided() implements PaymentAnswer {}

    /// The provider never heard of this payment.
    record Unknown() implements PaymentAnswer {}

    /// No answer in time, or none that makes sense. Says nothing about the money.
    record NoAnswer() implements PaymentAnswer {}
}
