package dev.cartwright.payment;

import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.RefundId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Money given back. A payment has at most one refund that is under way or has succeeded.
public interface Refunds {
    /// Writes down that so much is to be given back, before the provider is asked.
    ///
    /// @param checkAt when reconciliation looks at it, if nobody has settled it by then
    void intend(Refund refund, Instant checkAt);

    /// Writes down how it ended. False if it had ended before, by another road. Whoever gets true has the refund to
    /// himself until his transaction ends, and is the one who settles the order.
    boolean settle(Refund refund);

    Optional<Refund> find(RefundId refund);

    /// In the order in which they were asked for.
    List<Refund> of(OrderId order);

    /// Refunds that are due for a look, for this caller alone until `leaseUntil`.
    List<Refund> claimDue(Instant leaseUntil, int most);

    /// How many have not come to their end.
    int countPending();
}
