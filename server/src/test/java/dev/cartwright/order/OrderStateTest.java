package dev.cartwright.order;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderStateTest {
    @ParameterizedTest
    @CsvSource({
        "PENDING,   NONE,          NONE,          PENDING",
        "CONFIRMED, CAPTURED,      NONE,          CONFIRMED",
        "CONFIRMED, CAPTURED,      PART_SHIPPED,  PART_SHIPPED",
        "CONFIRMED, CAPTURED,      SHIPPED,       SHIPPED",
        "CONFIRMED, CAPTURED,      DELIVERED,     DELIVERED",
        "COMPLETED, CAPTURED,      DELIVERED,     COMPLETED",
        "CANCELLED, FAILED,        NONE,          CANCELLED",
        "CANCELLED, REFUNDED,      NONE,          CANCELLED",
        "CONFIRMED, PART_REFUNDED, SHIPPED,       PART_REFUNDED",
        "COMPLETED, REFUNDED,      DELIVERED,     REFUNDED",
        "CONFIRMED, PART_REFUNDED, PART_RETURNED, PART_RETURNED",
        "COMPLETED, REFUNDED,      RETURNED,      RETURNED"
    })
    void theThreeMachinesShowOneState(
            Lifecycle lifecycle, PaymentStatus payment, FulfilmentStatus fulfilment, OrderState shown) {
        assertThat(OrderState.of(lifecycle, payment, fulfilment)).isEqualTo(shown);
    }

    @Property
    void aPendingOrCancelledOrderShowsNothingElse(@ForAll PaymentStatus payment, @ForAll FulfilmentStatus fulfilment) {
        assertThat(OrderState.of(Lifecycle.PENDING, payment, fulfilment)).isEqualTo(OrderState.PENDING);
        assertThat(OrderState.of(Lifecycle.CANCELLED, payment, fulfilment)).isEqualTo(OrderState.CANCELLED);
    }

    @Property
    void everyCombinationShowsSomethingThatIsSpelledInLowerCase(
            @ForAll Lifecycle lifecycle, @ForAll PaymentStatus payment, @ForAll FulfilmentStatus fulfilment) {
        assertThat(OrderState.of(lifecycle, payment, fulfilment).text()).matches("[a-z]+(_[a-z]+)?");
    }
}
