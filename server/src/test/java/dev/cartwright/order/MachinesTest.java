package dev.cartwright.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cartwright.kernel.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/// The three machines against a model written down a second time, as the arrows of a drawing.
class MachinesTest {
    private static final Set<String> LIFECYCLE =
            arrows("pending > confirmed", "pending > cancelled", "confirmed > completed", "confirmed > cancelled");

    private static final Set<String> PAYMENT = arrows(
            "none > authorised",
            "none > captured",
            "none > failed",
            "authorised > part_captured",
            "authorised > captured",
            "authorised > failed",
            "part_captured > captured",
            "part_captured > part_refunded",
            "part_captured > refunded",
            "captured > part_refunded",
            "captured > refunded",
            "part_refunded > refunded");

    private static final Set<String> FULFILMENT = arrows(
            "none > part_shipped",
            "none > shipped",
            "part_shipped > shipped",
            "shipped > delivered",
            "delivered > part_returned",
            "delivered > returned",
            "part_returned > returned");

    @Property
    void theLifecycleFollowsItsArrows(@ForAll @Size(max = 12) List<Lifecycle> steps) {
        walk(Lifecycle.PENDING, steps, LIFECYCLE);
    }

    @Property
    void thePaymentFollowsItsArrows(@ForAll @Size(max = 12) List<PaymentStatus> steps) {
        walk(PaymentStatus.NONE, steps, PAYMENT);
    }

    @Property
    void theFulfilmentFollowsItsArrows(@ForAll @Size(max = 12) List<FulfilmentStatus> steps) {
        walk(FulfilmentStatus.NONE, steps, FULFILMENT);
    }

    @Example
    void everyStateIsReachable() {
        assertThat(reachable(Lifecycle.PENDING)).containsExactlyInAnyOrder(Lifecycle.values());
        assertThat(reachable(PaymentStatus.NONE)).containsExactlyInAnyOrder(PaymentStatus.values());
        assertThat(reachable(FulfilmentStatus.NONE)).containsExactlyInAnyOrder(FulfilmentStatus.values());
    }

    @Example
    void nothingLeadsBackSoEveryOrderComesToAnEnd() {
        for (var state : Lifecycle.values()) {
            assertThat(after(state)).doesNotContain(state);
        }
        for (var state : PaymentStatus.values()) {
            assertThat(after(state)).doesNotContain(state);
        }
        for (var state : FulfilmentStatus.values()) {
            assertThat(after(state)).doesNotContain(state);
        }
    }

    @Example
    void everyCombinationHasAStateAndEveryStateIsReachable() {
        var shown = EnumSet.noneOf(OrderState.class);
        for (var lifecycle : reachable(Lifecycle.PENDING)) {
            for (var payment : reachable(PaymentStatus.NONE)) {
                for (var fulfilment : reachable(FulfilmentStatus.NONE)) {
                    shown.add(OrderState.of(lifecycle, payment, fulfilment));
                }
            }
        }
        assertThat(shown).containsExactlyInAnyOrder(OrderState.values());
    }

    private static <S extends Enum<S> & Machine<S>> void walk(S start, List<S> steps, Set<String> model) {
        var state = start;
        for (var target : steps) {
            if (model.contains(state.text() + " > " + target.text())) {
                state = state.to(target);
                assertThat(state).isEqualTo(target);
            } else {
                assertRefuses(state, target, model);
            }
        }
    }

    private static <S extends Enum<S> & Machine<S>> void assertRefuses(S state, S target, Set<String> model) {
        var allowed = model.stream()
                .filter(arrow -> arrow.startsWith(state.text() + " > "))
                .map(arrow -> arrow.substring(arrow.indexOf('>') + 2))
                .sorted()
                .toList();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> state.to(target))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(OrderProblem.ILLEGAL_TRANSITION))
                .satisfies(problem -> assertThat(problem.members())
                        .containsEntry("state", state.text())
                        .containsEntry("allowed", allowed));
    }

    private static <S extends Enum<S> & Machine<S>> Set<S> reachable(S start) {
        var reached = after(start);
        reached.add(start);
        return reached;
    }

    private static <S extends Enum<S> & Machine<S>> Set<S> after(S state) {
        var reached = new HashSet<S>();
        var edge = new TreeSet<>(state.next());
        while (!edge.isEmpty()) {
            var next = edge.removeFirst();
            if (reached.add(next)) {
                edge.addAll(next.next());
            }
        }
        return reached;
    }

    private static Set<String> arrows(String... arrows) {
        return Arrays.stream(arrows).collect(Collectors.toUnmodifiableSet());
    }
}
