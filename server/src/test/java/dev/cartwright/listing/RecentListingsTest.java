package dev.cartwright.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.listing.RecentListings.Version;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a listing says is asked once for each state of it, and shown as long as the database says that it stands so.
class RecentListingsTest {
    private static final Instant LONG_AGO = Instant.parse("1999-01-01T00:00:00Z");
    private static final Money PRICE = new Money(500, Currency.getInstance("USD"));
    private static final ProductId ONE = ProductId.at(LONG_AGO);
    private static final ProductId OTHER = ProductId.at(LONG_AGO);

    private final RecentListings recent = new RecentListings();
    /// What the database has: of each product the number of its row's state.
    private final Map<ProductId, String> rows = new HashMap<>(Map.of(ONE, "1", OTHER, "1"));
    private final List<ProductId> asked = new ArrayList<>();

    private Future<List<String>> titles(Version... page) {
        return recent.of(List.of(page), this::read)
                .map(found -> found.stream().map(Listing::title).toList());
    }

    private Future<Map<Version, Listing>> read(List<ProductId> products) {
        asked.addAll(products);
        return Future.succeededFuture(rows.entrySet().stream()
                .filter(row -> products.contains(row.getKey()))
                .map(row -> new Version(row.getKey(), row.getValue()))
                .collect(Collectors.toMap(version -> version, RecentListingsTest::listing)));
    }

    private static Listing listing(Version version) {
        var title = (version.product().equals(ONE) ? "One " : "Other ") + version.number();
        return new Listing(
                version.product(),
                ProductState.ACTIVE,
                "slug",
                "book",
                title,
                null,
                Map.of(),
                List.of(),
                PRICE,
                PRICE,
                Rating.NONE,
                List.of(),
                true,
                true,
                LONG_AGO);
    }

    @Test
    void whatItSaysIsAskedOnce() {
        assertThat(titles(new Version(ONE, "1"), new Version(OTHER, "1")).result())
                .containsExactly("One 1", "Other 1");
        assertThat(titles(new Version(OTHER, "1"), new Version(ONE, "1")).result())
                .containsExactly("Other 1", "One 1");
        assertThat(asked).containsExactly(ONE, OTHER);
    }

    @Test
    void whatStandsOtherwiseIsAskedAnew() {
        titles(new Version(ONE, "1"), new Version(OTHER, "1"));
        asked.clear();
        rows.put(ONE, "2");
        assertThat(titles(new Version(ONE, "2"), new Version(OTHER, "1")).result())
                .containsExactly("One 2", "Other 1");
        assertThat(asked).containsExactly(ONE);
    }

    @Test
    void whatIsWrittenWhileThePageIsReadIsShownAsItIsThenAndKeptAsThat() {
        rows.put(ONE, "2");
        assertThat(titles(new Version(ONE, "1"), new Version(OTHER, "1")).result())
                .containsExactly("One 2", "Other 1");
        asked.clear();
        assertThat(titles(new Version(ONE, "2")).result()).containsExactly("One 2");
        assertThat(asked).isEmpty();
    }

    @Test
    void aPageThatIsOneShortIsNone() {
        rows.remove(OTHER);
        assertThat(titles(new Version(ONE, "1"), new Version(OTHER, "1")).cause())
                .isInstanceOf(NoSuchElementException.class);
    }
}
