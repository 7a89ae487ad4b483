package dev.cartwright.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwright.platform.json.ShopJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonPointersTest {
    private static final JsonMapper MAPPER = ShopJson.mapper();

    private record Line(@Nullable Integer quantity) {}

    private record Body(
            @Nullable List<Line> lines, @Nullable Map<String, Integer> numbers) {}

    @Test
    void theStumblingBlockIsNamedFromTheRoot() {
        assertThat(pointer("{\"lines\":[{\"quantity\":1},{\"quantity\":\"2\"}]}"))
                .isEqualTo("/lines/1/quantity");
        assertThat(pointer("{\"lines\":[{\"colour\":1}]}")).isEqualTo("/lines/0/colour");
        assertThat(pointer("{\"lines\":{}}")).isEqualTo("/lines");
        assertThat(pointer("{\"lines\":[[]]}")).isEqualTo("/lines/0");
        assertThat(pointer("[]")).isEmpty();
    }

    @Test
    void slashAndTildeAreEscaped() {
        assertThat(pointer("{\"numbers\":{\"a/b~c\":\"2\"}}")).isEqualTo("/numbers/a~1b~0c");
        assertThat(pointer("{\"~1\":2}")).isEqualTo("/~01");
    }

    private static String pointer(String body) {
        return JsonPointers.of(
                catchThrowableOfType(JsonMappingException.class, () -> MAPPER.readValue(body, Body.class)));
    }
}
