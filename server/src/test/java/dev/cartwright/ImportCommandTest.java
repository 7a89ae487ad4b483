package dev.cartwright;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.platform.process.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportCommandTest {
    @Test
    void whatIsMissingOrUnknownIsNamed() {
        assertRefused(List.of("--mapping", "goodbooks"), "Which file?");
        assertRefused(List.of("books.csv"), "By which mapping?");
        assertRefused(List.of("books.csv", "more.csv"), "One file at a time.");
        assertRefused(List.of("books.csv", "--mapping"), "--mapping needs a value");
        assertRefused(List.of("books.csv", "--fast"), "Unknown option --fast");
    }

    private static void assertRefused(List<String> arguments, String why) {
        assertThatThrownBy(() -> ImportCommand.of(arguments, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }
}
