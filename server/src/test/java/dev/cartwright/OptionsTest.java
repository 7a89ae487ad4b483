package dev.cartwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.platform.process.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void theCommandLineWinsOverTheEnvironment() {
        var options = Options.of(
                List.of("--port", "9000", "--data=here"),
                Map.of("CARTWRIGHT_PORT", "8000", "CARTWRIGHT_HOST", "0.0.0.0"));
        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.data()).isEqualTo(Path.of("here"));
        assertThat(options.host()).isEqualTo("0.0.0.0");
        assertThat(options.apiOnly()).isFalse();
    }

    @Test
    void theApiAloneCanBeAskedForInBothPlaces() {
        assertThat(Options.of(List.of("--api-only"), Map.of()).apiOnly()).isTrue();
        assertThat(Options.of(List.of(), Map.of("CARTWRIGHT_API_ONLY", "1")).apiOnly())
                .isTrue();
    }

    @Test
    void aShopMayStartEmptyAndHasAPortForItsOwner() {
        assertThat(Options.of(List.of("--empty"), Map.of()).empty()).isTrue();
        assertThat(Options.of(List.of(), Map.of("CARTWRIGHT_EMPTY", "yes")).empty())
                .isTrue();
        assertThat(Options.of(List.of(), Map.of()).empty()).isFalse();
        assertThat(Options.of(List.of(), Map.of()).managementPort()).isZero();
        assertThat(Options.of(List.of(), Map.of("CARTWRIGHT_MANAGEMENT_PORT", "9001"))
                        .managementPort())
                .isEqualTo(9001);
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        assertThatThrownBy(() -> Options.of(List.of("--prot", "1"), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--prot");
        assertThatThrownBy(() -> Options.of(List.of("--port"), Map.of())).hasMessageContaining("--port needs a value");
        assertThatThrownBy(() -> Options.of(List.of("--port", "80a"), Map.of())).hasMessageContaining("80a");
        assertThatThrownBy(() -> Options.of(List.of("--port", "65536"), Map.of()))
                .hasMessageContaining("65536");
        assertThatThrownBy(() -> Options.of(List.of("--api-only=maybe"), Map.of()))
                .hasMessageContaining("--api-only=maybe");
        assertThatThrownBy(() -> Options.of(List.of(), Map.of("CARTWRIGHT_API_ONLY", "maybe")))
                .hasMessageContaining("maybe");
    }
}
