package dev.cartwright.listing;

import dev.cartwright.platform.http.Cursor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/// What a list of products is sorted by: the column that its indexes are made of, and how the value of the last row
/// travels in a cursor. The product's id breaks ties, in the same direction.
enum Keyset {
    TITLE("title", Listing::title, text -> text),
    PRICE("lowest_price", listing -> listing.lowestPrice().minor(), Long::valueOf),
    CREATED_AT("created_at", Listing::createdAt, Instant::parse),
    RATING("stars", Keyset::thousandths, Integer::valueOf);

    final String column;
    private final Function<Listing, Object> value;
    private final Function<String, Object> reader;

    Keyset(String column, Function<Listing, Object> value, Function<String, Object> reader) {
        this.column = column;
        this.value = value;
        this.reader = reader;
    }

    /// The place in a list after which the next page begins.
    record Place(Object value, UUID product) {}

    static Keyset of(ListingQuery.Field field) {
        return switch (field) {
            case TITLE -> TITLE;
            case PRICE -> PRICE;
            case CREATED_AT -> CREATED_AT;
            case RATING -> RATING;
        };
    }

    String cursor(String query, Listing last) {
        return Cursor.write(
                query, value.apply(last).toString(), last.id().value().toString());
    }

    Place place(String query, String cursor) {
        var read = Cursor.read(query, cursor, 2);
        return new Place(read.key(0, reader), read.key(1, UUID::fromString));
    }

    private static int thousandths(Listing listing) {
        var average = listing.rating().average();
        return average == null ? 0 : average.multiply(BigDecimal.valueOf(1000)).intValueExact();
    }
}
