package dev.cartwright.payment;

import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.PaymentId;

/// What a provider is asked to take.
///
/// @param token stands for the shopper's card; made by the provider, worthless elsewhere
/// @param returnUrl where the provider sends the shopper's browser after a step of its own (3-D Secure); absolute
public record PaymentRequest(PaymentId id, Money amount, String token, String returnUrl) {}
