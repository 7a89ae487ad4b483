package dev.cartwright.payment;

import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.kernel.RefundId;

/// What a provider is asked to give back of a payment that it has captured.
///
/// @param id the idempotency key
public record RefundRequest(RefundId id, PaymentId payment, Money amount) {}
