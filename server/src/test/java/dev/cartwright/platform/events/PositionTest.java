package dev.cartwright.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    @Test
    void anEpochComesBeforeATransactionAndThatBeforeANumber() {
        assertThat(Stream.of("2.0.0", "1.18446744073709551615.9", "1.9.1", "1.9.3", "1.10.2", "0.99.99")
                        .map(text -> Position.parse(text).orElseThrow())
                        .sorted()
                        .map(Position::text))
                .containsExactly("0.99.99", "1.9.1", "1.9.3", "1.10.2", "1.18446744073709551615.9", "2.0.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2",
                "1.2.3.4",
                "-1.2.3",
                "1.-2.3",
                "a.b.c",
                "1..3",
                "1.2.3 ",
                "1.2.99999999999999999999"
            })
    void whatIsNoPlaceIsNone(String text) {
        assertThat(Position.parse(text)).isEmpty();
    }
}
