package dev.cartwright;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.platform.process.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatorCommandTest {
    @Test
    void whatIsMissingOrUnknownIsNamed() {
        assertRefused(List.of(), Map.of(), "Where shall it keep its books?");
        assertRefused(List.of("--data"), Map.of(), "--data needs a value");
        assertRefused(List.of("--fast", "1"), Map.of(), "Unknown option --fast");
        assertRefused(List.of("--data", "books", "--port", "70000"), Map.of(), "The port 70000 is not a number");
        assertRefused(
                List.of("--data=books"),
                Map.of("CARTWRIGHT_PAYMENT_SIMULATOR_PUBLIC_URL", "bank.example"),
                "CARTWRIGHT_PAYMENT_SIMULATOR_PUBLIC_URL is not a web address: bank.example");
    }

    private static void assertRefused(List<String> arguments, Map<String, String> environment, String why) {
        assertThatThrownBy(() -> SimulatorCommand.of(arguments, environment))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }
}
