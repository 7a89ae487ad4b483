package dev.cartwright.order;

import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.Problem;
import dev.cartwright.kernel.Slugs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What staff can do with an order, and when: the one table of it. docs/orders.md shows the same one, and a test
/// compares them.
public enum Step {
    /// Everything leaves the house.
    SHIP(Act.SHIP_ORDER, OrderState.SHIPPED),
    /// It has arrived.
    DELIVER(Act.DELIVER_ORDER, OrderState.DELIVERED),
    /// Nothing is sent, and whatever was paid goes back.
    CANCEL(Act.CANCEL_ORDER, OrderState.CANCELLED),
    /// The money goes back, whatever becomes of the goods.
    REFUND(Act.REFUND_ORDER, OrderState.REFUNDED),
    /// The note and the address are changed.
    EDIT(Act.EDIT_ORDER, null);

    private final Act act;
    private final @Nullable OrderState target;

    Step(Act act, @Nullable OrderState target) {
        this.act = act;
        this.target = target;
    }

    /// The step that leads to this state; empty for a state that staff cannot bring about.
    public static Optional<Step> to(OrderState target) {
        return Arrays.stream(values()).filter(step -> step.target == target).findFirst();
    }

    boolean isOpen(Stand now) {
        if (now.refund() != null) {
            return false;
        }
        boolean isUnsent = now.fulfilment() == FulfilmentStatus.NONE;
        boolean isPaid = now.lifecycle() == Lifecycle.CONFIRMED && now.payment() == PaymentStatus.CAPTURED;
        return switch (this) {
            case SHIP -> isPaid && isUnsent;
            case DELIVER -> now.lifecycle() == Lifecycle.CONFIRMED && now.fulfilment() == FulfilmentStatus.SHIPPED;
            case CANCEL, EDIT -> (isPaid || now.lifecycle() == Lifecycle.PENDING) && isUnsent;
            case REFUND ->
                isPaid
                        && (isUnsent
                                || now.fulfilment() == FulfilmentStatus.SHIPPED
                                || now.fulfilment() == FulfilmentStatus.DELIVERED);
        };
    }

    /// @throws Problem 409 that names the state and where one can go from it
    public void demand(Stand now) {
        if (!isOpen(now)) {
            throw illegal(now, text());
        }
    }

    /// The refusal of something that cannot be done with an order that stands so.
    public static Problem illegal(Stand now, String what) {
        var state = now.state().text();
        return OrderProblem.ILLEGAL_TRANSITION
                .because(
                        now.refund() == null
                                ? "The order is '%s': this does not allow to %s it.".formatted(state, what)
                                : "A refund of the order is under way; wait until it has ended.")
                .with("state", state)
                .with("allowed", allowed(now));
    }

    /// Where one can go from there, in words of the API.
    public static List<String> allowed(Stand now) {
        return open(now)
                .map(step -> step.target)
                .flatMap(Stream::ofNullable)
                .map(OrderState::text)
                .toList();
    }

    /// What the caller can do now, in words of the API.
    static List<String> actions(Stand now, Caller caller) {
        return open(now).filter(step -> caller.may(step.act)).map(Step::text).toList();
    }

    private static Stream<Step> open(Stand now) {
        return Arrays.stream(values()).filter(step -> step.isOpen(now));
    }

    private String text() {
        return Slugs.lowerSnake(this);
    }
}
