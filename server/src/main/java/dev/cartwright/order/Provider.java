package dev.cartwright.order;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.kernel.Problem;
import dev.cartwright.payment.PaymentAnswer;
import dev.cartwright.payment.PaymentProvider;
import dev.cartwright.payment.PaymentRequest;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.http.PublicUrl;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The payment provider, asked about an order.
@Singleton
class Provider {
    private final PaymentProvider provider;
    private final PublicUrl shop;

    Provider(PaymentProvider provider, PublicUrl shop) {
        this.provider = provider;
        this.shop = shop;
    }

    boolean recognises(String token) {
        return provider.recognises(token);
    }

    static Problem unknownToken() {
        return CommonProblem.INVALID
                .because("The payment provider does not know this token.")
                .at("/payment/token", "unknown", "Take a token that the payment provider made.");
    }

    PaymentAnswer authorise(Order order) {
        var payment = order.payment();
        var back = shop.of("/checkout/return?order=%s&payment=%s".formatted(order.id(), payment.id()));
        return provider.authorise(new PaymentRequest(payment.id(), payment.amount(), payment.token(), back));
    }

    PaymentAnswer confirm(Order order) {
        return provider.confirm(order.payment().id());
    }

    PaymentAnswer find(Order order) {
        return provider.find(order.payment().id());
    }

    PaymentAnswer voidPayment(Order order) {
        return provider.voidPayment(order.payment().id());
    }

    boolean isCalled(String name) {
        return provider.name().equals(name);
    }

    Optional<PaymentId> notice(CurrentRequest webhook, byte[] body) {
        return provider.notice(name -> webhook.header(name).orElse(null), body);
    }
}
