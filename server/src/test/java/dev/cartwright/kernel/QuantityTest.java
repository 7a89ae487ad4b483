package dev.cartwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @Property
    void from1To999IsAQuantity(@ForAll @IntRange(min = 1, max = 999) int value) {
        assertThat(new Quantity(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1000, Integer.MAX_VALUE})
    void anythingElseIsNone(int value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quantity(value));
    }
}
