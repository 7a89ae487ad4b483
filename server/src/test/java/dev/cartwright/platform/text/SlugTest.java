package dev.cartwright.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlugTest {
    @Test
    void manyAtOnceGetTheFirstThatAreFree() {
        assertThat(Slug.free(List.of("emma", "walden", "emma", "emma-2"), wanted -> List.of("emma", "emma-3")))
                .containsExactly("emma-2", "walden", "emma-4", "emma-2-2");
    }
}
