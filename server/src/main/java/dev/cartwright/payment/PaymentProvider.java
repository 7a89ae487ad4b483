package dev.cartwright.payment;

import dev.cartwright.kernel.PaymentId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Somebody who takes money for us. The payment's id is the idempotency key of every call about it: repeated after a
/// crash or a lost answer, a call has no second effect and tells how the payment stands now.
///
/// No method throws for what the network or the provider does: no answer in time is [PaymentAnswer.NoAnswer], or
/// [RefundAnswer.Pending]. All of them block, and none may be called inside a database transaction.
public interface PaymentProvider {
    /// Lower case; stored with each payment.
    String name();

    /// Whether this text can be a payment token of this provider; decided here, without asking it.
    boolean recognises(String token);

    /// Takes the money: authorises and, if that needs nothing further from the shopper, captures in one step.
    PaymentAnswer authorise(PaymentRequest request);

    /// The shopper has come back from the step that [PaymentAnswer.ActionRequired] asked for.
    PaymentAnswer confirm(PaymentId payment);

    /// How the payment stands; [PaymentAnswer.Unknown] if the provider never heard of it.
    PaymentAnswer find(PaymentId payment);

    /// Voids the payment for good, known to the provider or not, so that no late authorisation can succeed. Answers
    /// `Voided`, or how it stands if it was decided before (`Captured`, `Declined`).
    PaymentAnswer voidPayment(PaymentId payment);

    /// Gives money of a captured payment back. The refund's id is the idempotency key: the same refund again moves no
    /// more money and tells how it stands. Never more than was captured goes back, whatever the ids.
    RefundAnswer refund(RefundRequest request);

    /// Which payment a webhook of this provider is about, if it is genuine. It says no more than "ask": its sender
    /// may repeat it, and an older one may come after a newer one.
    ///
    /// @param header a header's value by its lower-case name
    Optional<PaymentId> notice(Function<String, @Nullable String> header, byte[] body);
}
