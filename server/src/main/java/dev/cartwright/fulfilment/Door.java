package dev.cartwright.fulfilment;

import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.RefundId;
import dev.cartwright.kernel.Slugs;
import java.util.Optional;

/// By which request money is given back, and so what is answered when it ends.
enum Door {
    /// `POST /orders/{id}/refunds`
    REFUND,
    /// `POST /orders/{id}/cancellations`
    CANCELLATION,
    /// `PUT /orders/{id}`
    STATE,
    /// `DELETE /orders/{id}`, of an order that was not paid
    REMOVAL;

    /// What the request is known by from its first commit on.
    String resumePoint(RefundId refund) {
        return Slugs.lowerSnake(this) + ":" + refund;
    }

    static Optional<RefundId> refund(String resumePoint) {
        return RefundId.parse(resumePoint.substring(resumePoint.indexOf(':') + 1));
    }

    String location(OrderId order) {
        return "/api/v1/orders/" + order + (this == REFUND ? "/refunds" : "/cancellations");
    }
}
