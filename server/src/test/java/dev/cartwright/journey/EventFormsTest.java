package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.author.AuthorEvent;
import dev.cartwright.category.CategoryEvent;
import dev.cartwright.inventory.StockEvent;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.StockEntryId;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.db.Json;
import dev.cartwright.platform.events.Event;
import dev.cartwright.platform.json.ShopJson;
import dev.cartwright.supplier.SupplierEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The wire form of events is promised for good: those who read them are not ours to change. Each stands in
/// docs/events. (Those of orders and products have tests of their own.)
class EventFormsTest {
    private static final Path PINNED = Path.of("../docs/events");
    private static final AuthorId AUTHOR = known(AuthorId.parse("aut_01k4000000e008000000000002"));
    private static final CategoryId CATEGORY = known(CategoryId.parse("cat_01k4000000e008000000000003"));
    private static final SupplierId SUPPLIER = known(SupplierId.parse("sup_01k4000000e008000000000004"));
    private static final StockEntryId CORRECTION = known(StockEntryId.parse("inv_01k4000000e008000000000005"));
    private static final VariantId VARIANT = known(VariantId.parse("var_01k4000000e008000000000006"));
    private static final OrderId ORDER = known(OrderId.parse("ord_01k4000000e008000000000007"));
    private static final ProductId PRODUCT = known(ProductId.parse("prd_01k4000000e008000000000001"));

    static List<Event> events() {
        return List.of(
                new AuthorEvent.AuthorCreated(AUTHOR, 1),
                new AuthorEvent.AuthorChanged(AUTHOR, 2),
                new AuthorEvent.AuthorDeleted(AUTHOR, 3),
                new CategoryEvent.CategoryCreated(CATEGORY, 1),
                new CategoryEvent.CategoryChanged(CATEGORY, 2),
                new CategoryEvent.CategoryDeleted(CATEGORY, 3),
                new SupplierEvent.SupplierCreated(SUPPLIER, 1),
                new SupplierEvent.SupplierChanged(SUPPLIER, 2),
                new SupplierEvent.SupplierDeleted(SUPPLIER, 3),
                new StockEvent.StockCorrected(CORRECTION, VARIANT, -2, List.of(PRODUCT)),
                new StockEvent.StockRanOut(ORDER, List.of(VARIANT)),
                new StockEvent.StockCameBack(ORDER, List.of(VARIANT)));
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
    void everyOneOfTheirEventsIsPinned() {
        assertThat(events())
                .extracting(event -> (Object) event.getClass())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(AuthorEvent.class, CategoryEvent.class, SupplierEvent.class, StockEvent.class)
                                .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                                .toList());
    }

    private static <T> T known(Optional<T> id) {
        return id.orElseThrow();
    }
}
