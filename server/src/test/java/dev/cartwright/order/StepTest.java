package dev.cartwright.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.Problem;
import dev.cartwright.kernel.RefundId;
import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.SessionId;
import dev.cartwright.kernel.UserId;
import dev.cartwright.payment.PaymentAnswer;
import dev.cartwright.payment.Refund;
import dev.cartwright.payment.RefundAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What staff can do with an order: the table in docs/orders.md, the one in the code, and a model that walks.
class StepTest {
    private static final Path TABLE = Path.of("../docs/orders.md");

    /// What can be tried with an order, by staff or by the provider.
    enum Try {
        SHIP,
        DELIVER,
        CANCEL,
        CANCEL_REFUSED,
        REFUND,
        REFUND_REFUSED
    }

    @Example
    void theTableOfTheManualIsThatOfTheCode() throws IOException {
        var rows = Files.readAllLines(TABLE).stream()
                .filter(line -> line.matches("\\| `(pending|confirmed|completed|cancelled)` .*"))
                .collect(Collectors.toCollection(TreeSet::new));
        var expected = new TreeSet<String>();
        for (var lifecycle : Lifecycle.values()) {
            for (var payment : PaymentStatus.values()) {
                for (var fulfilment : FulfilmentStatus.values()) {
                    var stand = new Stand(lifecycle, payment, fulfilment, null);
                    var steps = Arrays.stream(Step.values())
                            .filter(step -> step.isOpen(stand))
                            .map(step -> step.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
                    if (!steps.isEmpty()
                            && (lifecycle != Lifecycle.PENDING || payment == PaymentStatus.NONE)
                            && payment != PaymentStatus.FAILED) {
                        expected.add("| `%s` | `%s` | `%s` | `%s` | %s |"
                                .formatted(
                                        lifecycle.text(),
                                        payment.text(),
                                        fulfilment.text(),
                                        stand.state().text(),
                                        steps));
                    }
                }
            }
        }
        var written = rows.stream().filter(row -> !row.endsWith("| – |")).collect(Collectors.toSet());
        assertThat(expected.stream().filter(row -> !isOfALaterMachine(row)))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    /// Rows that no step leads to as yet.
    private static boolean isOfALaterMachine(String row) {
        return row.contains("`authorised`")
                || row.contains("`part_captured`")
                || row.contains("`part_refunded`")
                || row.contains("| `confirmed` | `none` |");
    }

    @Property
    void nothingIsOpenWhileARefundIsUnderWay(
            @ForAll Lifecycle lifecycle, @ForAll PaymentStatus payment, @ForAll FulfilmentStatus fulfilment) {
        var stand = new Stand(lifecycle, payment, fulfilment, new RefundId(new UUID(0, 1)));
        assertThat(Step.allowed(stand)).isEmpty();
        for (var step : Step.values()) {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> step.demand(stand));
        }
    }

    @Property
    void whatIsOpenIsLegalForTheMachines(
            @ForAll Lifecycle lifecycle, @ForAll PaymentStatus payment, @ForAll FulfilmentStatus fulfilment) {
        var stand = new Stand(lifecycle, payment, fulfilment, null);
        if (Step.SHIP.isOpen(stand)) {
            assertThat(stand.shipped().state()).isEqualTo(OrderState.SHIPPED);
        }
        if (Step.DELIVER.isOpen(stand)) {
            assertThat(stand.delivered().fulfilment()).isEqualTo(FulfilmentStatus.DELIVERED);
        }
        if (Step.REFUND.isOpen(stand)) {
            assertThat(stand.refunded().state()).isEqualTo(OrderState.REFUNDED);
        }
        if (Step.CANCEL.isOpen(stand) && lifecycle == Lifecycle.CONFIRMED) {
            assertThat(stand.cancelled().state()).isEqualTo(OrderState.CANCELLED);
        }
    }

    @Example
    void onlyWhoMayActIsShownActions() {
        var stand = new Stand(Lifecycle.CONFIRMED, PaymentStatus.CAPTURED, FulfilmentStatus.NONE, null);
        assertThat(Step.actions(stand, as(Role.SUPPORT))).containsExactly("ship", "cancel", "refund", "edit");
        assertThat(Step.actions(stand, as(Role.CUSTOMER))).isEmpty();
        assertThat(Step.actions(stand, Caller.guest(Optional.empty()))).isEmpty();
    }

    @Property
    void anySequenceOfTriesEndsWhereTheModelDoes(@ForAll @Size(max = 10) List<Try> tries) {
        var placed = Sample.order();
        var order = placed.confirm(placed.payment().after(new PaymentAnswer.Captured("ch_1")), Sample.NOW);
        var model = new Model();
        for (var one : tries) {
            var next = step(order, one);
            assertThat(next != null).as("%s after %s", one, model).isEqualTo(model.take(one));
            if (next != null) {
                assertThat(next.version()).isGreaterThan(order.version());
                order = next;
            }
            assertThat(order.state().text()).isEqualTo(model.state());
            assertThat(order.stand().refund()).isNull();
            assertThat(order.timeline().stream().skip(2).map(TimelineEntry::event))
                    .containsExactlyElementsOf(model.told);
        }
    }

    private static @Nullable Order step(Order order, Try what) {
        try {
            return switch (what) {
                case SHIP -> order.ship("staff", Sample.NOW, null);
                case DELIVER -> order.deliver("staff", Sample.NOW);
                case CANCEL -> refund(order, Refund.Purpose.CANCELLATION, true);
                case CANCEL_REFUSED -> refund(order, Refund.Purpose.CANCELLATION, false);
                case REFUND -> refund(order, Refund.Purpose.REFUND, true);
                case REFUND_REFUSED -> refund(order, Refund.Purpose.REFUND, false);
            };
        } catch (Problem illegal) {
            return null;
        }
    }

    private static Order refund(Order order, Refund.Purpose purpose, boolean isGiven) {
        var refund = Refund.intended(new RefundId(new UUID(0, 7)), order.payment(), purpose, null, "staff", Sample.NOW);
        var marked = order.refunding(refund.id(), purpose == Refund.Purpose.REFUND ? Step.REFUND : Step.CANCEL);
        return isGiven
                ? marked.refunded(refund.after(new RefundAnswer.Refunded("re_1")), Sample.NOW)
                : marked.unrefunded(refund.after(new RefundAnswer.Refused("no")), Sample.NOW);
    }

    /// The same rules in the words of a shopkeeper.
    private static final class Model {
        private boolean sent;
        private boolean arrived;
        private boolean refunded;
        private boolean cancelled;
        private final List<String> told = new java.util.ArrayList<>();

        boolean take(Try what) {
            boolean may =
                    switch (what) {
                        case SHIP, CANCEL, CANCEL_REFUSED -> !sent && !refunded && !cancelled;
                        case DELIVER -> sent && !arrived;
                        case REFUND, REFUND_REFUSED -> !refunded && !cancelled;
                    };
            if (!may) {
                return false;
            }
            sent |= what == Try.SHIP;
            arrived |= what == Try.DELIVER;
            cancelled |= what == Try.CANCEL;
            refunded |= what == Try.REFUND;
            told.add(
                    switch (what) {
                        case SHIP -> "shipped";
                        case DELIVER -> "delivered";
                        case CANCEL -> "cancelled";
                        case CANCEL_REFUSED -> "cancellation_failed";
                        case REFUND -> "refunded";
                        case REFUND_REFUSED -> "refund_failed";
                    });
            return true;
        }

        String state() {
            return cancelled
                    ? "cancelled"
                    : refunded ? "refunded" : arrived ? "delivered" : sent ? "shipped" : "confirmed";
        }

        @Override
        public String toString() {
            return told.toString();
        }
    }

    private static Caller as(Role role) {
        return Caller.signedIn(new UserId(new UUID(0, 1)), role, new SessionId(new UUID(0, 2)));
    }
}
