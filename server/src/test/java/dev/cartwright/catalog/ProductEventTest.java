package dev.cartwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.JobId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.platform.db.Json;
import dev.cartwright.platform.events.Event;
import dev.cartwright.platform.json.ShopJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The wire form of the product's events is pinned in docs/events.
class ProductEventTest {
    private static final Path PINNED = Path.of("../docs/events");
    private static final ProductId PRODUCT =
            ProductId.parse("prd_01k4000000e008000000000001").orElseThrow();

    private static final JobId JOB =
            JobId.parse("job_01k4000000e008000000000007").orElseThrow();

    static List<Event> events() {
        return List.of(
                new ProductEvent.ProductCreated(PRODUCT, 1),
                new ProductEvent.ProductChanged(PRODUCT, 2),
                new ProductEvent.ProductDeleted(PRODUCT, 3),
                new ProductEvent.ProductsImported(JOB, List.of(PRODUCT), 500));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsWrittenAsItIsPinned(Event event) throws IOException {
        var mapper = ShopJson.mapper();
        var pinned = mapper.readTree(PINNED.resolve(event.type() + ".json").toFile());
        assertThat(mapper.readTree(Json.of(event).text()).toPrettyString()).isEqualTo(pinned.toPrettyString());
        assertThat(event.aggregate()).isEqualTo(pinned.elements().next().asText());
    }

    @Test
    void everyProductEventIsPinned() throws IOException {
        assertThat(events()).extracting(event -> (Object) event.getClass()).containsExactlyInAnyOrder((Object[])
                ProductEvent.class.getPermittedSubclasses());
        try (var files = Files.list(PINNED)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("product.")))
                    .containsExactlyInAnyOrderElementsOf(events().stream()
                            .map(event -> event.type() + ".json")
                            .toList());
        }
    }
}
