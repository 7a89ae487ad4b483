package dev.cartwright.listing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cartwright.kernel.ProductId;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Listings that this node has read not long ago. The database says each time which ones are on a page and how they
/// stand, so nothing here can be out of date; only what they say is not sent once more.
@Singleton
class RecentListings {
    /// Of characters, about, in the server's heap.
    private static final long MOST = 8_000_000;
    /// What the rest of an entry takes, about.
    private static final int OVERHEAD = 500;
    /// Whoever writes it as JSON keeps that beside it.
    private static final int FORMS = 2;
    /// The database may use a number again, after four thousand millions of them or in another life.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Cache<Version, Listing> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Version version, Listing listing) ->
                    OVERHEAD + FORMS * listing.toString().length())
            .expireAfterWrite(LONGEST)
            .build();

    /// How a listing stands.
    ///
    /// @param number the database's, of this state of its row
    record Version(ProductId product, String number) {}

    /// The listings of a page in its order. One that is written meanwhile is shown as it is then; if one goes the
    /// future fails, since the page is one short.
    ///
    /// @param read what these products' listings say
    Future<List<Listing>> of(List<Version> page, Function<List<ProductId>, Future<Map<Version, Listing>>> read) {
        var known = kept.getAllPresent(page);
        var missing = page.stream()
                .filter(version -> !known.containsKey(version))
                .map(Version::product)
                .toList();
        return missing.isEmpty()
                ? Future.succeededFuture(page.stream().map(known::get).toList())
                : read.apply(missing).map(found -> {
                    kept.putAll(found);
                    return inOrder(page, known, found);
                });
    }

    private static List<Listing> inOrder(List<Version> page, Map<Version, Listing> known, Map<Version, Listing> found) {
        var listings = new HashMap<ProductId, Listing>();
        known.forEach((version, listing) -> listings.put(version.product(), listing));
        found.forEach((version, listing) -> listings.put(version.product(), listing));
        return page.stream()
                .map(version ->
                        Optional.ofNullable(listings.get(version.product())).orElseThrow())
                .toList();
    }
}
