package dev.cartwright.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void theRowsComeWithoutTheHeadAndWithoutRemarks() {
        assertThat(Table.read("/tables/sound.csv")).containsExactly(List.of("a", "1", ""), List.of("", "2", "x # y"));
    }

    @Test
    void aRowWithACellTooManyStopsTheStart() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Table.read("/tables/ragged.csv"))
                .withMessageContaining("ragged.csv");
    }

    @Test
    void aTableThatIsNotThereIsNamed() {
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> Table.read("/tables/missing.csv"))
                .withMessage("/tables/missing.csv");
    }
}
