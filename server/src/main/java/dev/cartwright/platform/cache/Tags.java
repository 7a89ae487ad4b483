package dev.cartwright.platform.cache;

import dev.cartwright.kernel.Id;
import dev.cartwright.platform.events.StoredEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What an answer shows, and what an event changes. A thing is tagged by the text of its id, all things of a kind by
/// the kind: `prd_…` and `product`. An event is called by both: `product.changed` of the aggregate `prd_…`.
public final class Tags {
    public static final String PRODUCTS = "product";
    public static final String AUTHORS = "author";
    public static final String CATEGORIES = "category";
    public static final String SUPPLIERS = "supplier";
    /// Whether there is anything left of something.
    public static final String STOCK = "stock";

    /// A member of the bodies of events: the products that are shown otherwise since, because of their stock for
    /// instance.
    private static final String PRODUCTS_TOUCHED = "products";
    /// What no shared answer shows; but it moves stock.
    private static final Set<String> PRIVATE = Set.of("order", "user");

    private Tags() {}

    /// Of one thing, everything else that is shown with it, and kinds.
    public static List<String> of(Id id, Stream<? extends Id> shown, String... kinds) {
        return of(Stream.concat(Stream.of(id), shown), kinds);
    }

    /// Of a list: kinds, because something may be new on it, and those of its things that change by what no kind says.
    public static List<String> of(Stream<? extends Id> shown, String... kinds) {
        return Stream.concat(shown.map(Id::text).distinct(), Stream.of(kinds)).toList();
    }

    /// What must not be shown from here on.
    static List<String> ofWhatChanged(StoredEvent event) {
        return isPrivate(event)
                ? List.of()
                : Stream.concat(Stream.of(kind(event), event.aggregate()), productsTouched(event))
                        .toList();
    }

    /// What may be shown a little longer.
    static List<String> ofStockMoved(StoredEvent event) {
        return isPrivate(event) ? productsTouched(event).toList() : List.of();
    }

    private static Stream<String> productsTouched(StoredEvent event) {
        return StreamSupport.stream(event.body().path(PRODUCTS_TOUCHED).spliterator(), false)
                .map(product -> product.asText());
    }

    private static boolean isPrivate(StoredEvent event) {
        return PRIVATE.contains(kind(event));
    }

    private static String kind(StoredEvent event) {
        int end = event.type().indexOf('.');
        return end < 0 ? event.type() : event.type().substring(0, end);
    }
}
