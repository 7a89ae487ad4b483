package dev.cartwright.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.RefundId;
import dev.cartwright.kernel.ShipmentId;
import dev.cartwright.platform.db.Json;
import dev.cartwright.platform.events.Event;
import dev.cartwright.platform.json.ShopJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The wire form of events is promised for good: those who read them are not ours to change. The type, the
/// aggregate and its version stand beside it, in the envelope.
class OrderEventTest {
    private static final Path PINNED = Path.of("../docs/events");

    static List<Event> events() {
        var order = Sample.withKnownIds();
        return List.of(
                OrderEvent.OrderPlaced.of(order),
                OrderEvent.OrderConfirmed.of(order),
                OrderEvent.OrderCancelled.of(order, "card_declined"),
                OrderEvent.OrderShipped.of(order, new ShipmentId(Sample.id(7))),
                OrderEvent.OrderDelivered.of(order),
                OrderEvent.OrderRefunded.of(order, new RefundId(Sample.id(8))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsWrittenAsItIsPinned(Event event) throws IOException {
        var mapper = ShopJson.mapper();
        var pinned = mapper.readTree(PINNED.resolve(event.type() + ".json").toFile());
        assertThat(mapper.readTree(Json.of(event).text()).toPrettyString()).isEqualTo(pinned.toPrettyString());
        assertThat(event.aggregate()).isEqualTo(pinned.get("orderId").asText());
    }

    @Test
    void everyOrderEventIsPinned() throws IOException {
        assertThat(events()).extracting(event -> (Object) event.getClass()).containsExactlyInAnyOrder((Object[])
                OrderEvent.class.getPermittedSubclasses());
        try (var files = Files.list(PINNED)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("order.")))
                    .containsExactlyInAnyOrderElementsOf(events().stream()
                            .map(event -> event.type() + ".json")
                            .toList());
        }
    }

    @Test
    void noEventCarriesPersonalData() {
        var order = Sample.withKnownIds();
        var address = order.buyer().address();
        for (var event : events()) {
            assertThat(Json.of(event).text())
                    .doesNotContain(Arrays.asList(
                            order.buyer().email(), address.name(), address.line1(), address.postalCode()));
        }
    }
}
