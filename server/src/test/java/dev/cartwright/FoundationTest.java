package dev.cartwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoundationTest {
    @Test
    void itsAddressIsOneToVisit() {
        assertThat(urlAt("127.0.0.1")).isEqualTo("http://127.0.0.1:8123");
        assertThat(urlAt("shop.example")).isEqualTo("http://shop.example:8123");
        assertThat(urlAt("0.0.0.0")).isEqualTo("http://127.0.0.1:8123");
        assertThat(urlAt("::")).isEqualTo("http://127.0.0.1:8123");
        assertThat(urlAt("::1")).isEqualTo("http://[::1]:8123");
        assertThat(urlAt("[::1]")).isEqualTo("http://[::1]:8123");
    }

    private static String urlAt(String host) {
        return new Foundation(Options.of(List.of("--port", "8123", "--host", host), Map.of())).url();
    }
}
