package dev.cartwright.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "GZIP", "deflate, gzip", "br;q=1.0, gzip;q=0.8, *;q=0.1", "x-gzip", "*", "gzip; q=0.001"
            })
    void isTakenCompressed(String header) {
        assertThat(Encodings.acceptGzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.000", "*;q=0", "gzip;q=0, *", ";", ",", "gzi p"})
    void isTakenAsItIs(String header) {
        assertThat(Encodings.acceptGzip(header)).isFalse();
    }

    @Test
    void whoSaysNothingGetsItAsItIs() {
        assertThat(Encodings.acceptGzip(null)).isFalse();
    }
}
