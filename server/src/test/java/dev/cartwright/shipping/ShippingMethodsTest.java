package dev.cartwright.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.Money;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class ShippingMethodsTest {
    private final ShippingMethods methods = new ShippingMethods();

    @Test
    void standardShippingCostsFourNinety() {
        assertThat(methods.find("standard"))
                .hasValueSatisfying(
                        method -> assertThat(method.price()).isEqualTo(Money.of("4.90", Currency.getInstance("USD"))));
    }

    @Test
    void theCheapestComesFirstAndEachIdOnce() {
        assertThat(methods.all()).extracting(ShippingMethod::price).isSorted();
        assertThat(methods.all()).extracting(ShippingMethod::id).doesNotHaveDuplicates();
    }

    @Test
    void noMethodIsSlowerThanItsSlowest() {
        assertThat(methods.all()).allSatisfy(method -> {
            assertThat(method.fastestDays()).isPositive().isLessThanOrEqualTo(method.slowestDays());
            assertThat(method.price().isNegative()).isFalse();
            assertThat(methods.find(method.id())).contains(method);
        });
    }

    @Test
    void anUnknownOneIsNone() {
        assertThat(methods.find("teleport")).isEmpty();
        assertThat(methods.find("STANDARD")).isEmpty();
    }
}
