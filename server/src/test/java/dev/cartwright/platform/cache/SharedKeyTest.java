package dev.cartwright.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedKeyTest {
    @Test
    void aUriInOrderIsItsOwnKey() {
        for (var uri : List.of(
                "/api/v1/products",
                "/api/v1/products?",
                "/api/v1/products?category=sea",
                "/api/v1/products?a=1&b=2&ba=1&c",
                "/api/v1/products?a&a&a=")) {
            assertThat(SharedKey.inOneOrder(uri)).isSameAs(uri);
        }
    }

    @Test
    void everyOrderOfAQueryHasOneKey() {
        var random = new Random(5);
        for (var round = 0; round < 2000; round++) {
            var parts = new ArrayList<String>();
            for (var count = random.nextInt(6); count >= 0; count--) parts.add(part(random));
            var sorted = parts.stream().sorted().toList();
            Collections.shuffle(parts, random);
            assertThat(SharedKey.inOneOrder("/api/v1/products?" + String.join("&", parts)))
                    .isEqualTo("/api/v1/products?" + String.join("&", sorted));
        }
    }

    /// Of few characters, so that parts begin alike; also an empty one, and characters below and above `&`.
    private static String part(Random random) {
        var text = new StringBuilder();
        for (var length = random.nextInt(4); length > 0; length--) text.append("ab=!".charAt(random.nextInt(4)));
        return text.toString();
    }
}
