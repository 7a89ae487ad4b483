package dev.cartwright.listing;

import dev.cartwright.kernel.Id;
import dev.cartwright.platform.db.Conditions;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The filters of a list as SQL, on `listings l` and, if it is the list of a facet, `listing_entries e`.
final class ListingConditions {
    private static final String CALLED = "e.facet_id = (select id from named_categories where slug = :called)";

    private ListingConditions() {}

    static Conditions of(Window window) {
        return of(window.filter(), window.currency(), window.sort()).and(CALLED, "called", window.called());
    }

    /// What its list is sorted by stands in the entry, too, so that a range of it is a range of the index.
    ///
    /// @param sort null if everything is counted
    static Conditions of(ListingFilter filter, Currency currency, @Nullable Keyset sort) {
        var keyed = filter.facet() == null ? "l." : "e.";
        var conditions = new Conditions()
                .and(keyed + "market = :market", "market", ListingFilter.MARKET)
                .and(keyed + "currency = :currency", "currency", currency.getCurrencyCode())
                .and("e.facet_id = :facet", "facet", filter.facet())
                .and("l.type = :type", "type", filter.type())
                .and(
                        "l.category_ids @> array[cast(:category as uuid)]",
                        "category",
                        unlessFacet(filter, filter.category()))
                .and("l.author_ids @> array[cast(:author as uuid)]", "author", unlessFacet(filter, filter.author()))
                .and(
                        "l.supplier_ids @> array[cast(:supplier as uuid)]",
                        "supplier",
                        unlessFacet(filter, filter.supplier()))
                .and(keyed + price(sort) + " >= :priceMin", "priceMin", filter.priceMin())
                .and(keyed + price(sort) + " <= :priceMax", "priceMax", filter.priceMax())
                .and(keyed + "stars >= :ratingMin", "ratingMin", filter.ratingMin())
                .and("l.available = :inStock", "inStock", filter.inStock())
                .and("l.formats @> array[cast(:format as text)]", "format", filter.format())
                .and("(l.language || '-') like :language", "language", languagePattern(filter.language()))
                .and("l.year >= :yearMin", "yearMin", filter.yearMin())
                .and("l.year <= :yearMax", "yearMax", filter.yearMax());
        if (filter.text() != null) {
            var patterns = SearchText.patterns(filter.text());
            for (int at = 0; at < patterns.size(); at++) {
                conditions.and("l.search like :word" + at, "word" + at, patterns.get(at));
            }
        }
        return conditions;
    }

    /// Of a list that is not sorted by it, hidden from the planner: two bounds it takes for a narrow range whatever
    /// they are, and would rather sort everything within them than walk along the list until the page is full.
    private static String price(@Nullable Keyset sort) {
        return sort == null || sort == Keyset.PRICE ? "lowest_price" : "lowest_price + 0";
    }

    /// That the facet fits, its entry says.
    private static @Nullable Id unlessFacet(ListingFilter filter, @Nullable Id id) {
        return id == null || id.equals(filter.facet()) ? null : id;
    }

    /// Basic filtering of RFC 4647: a range matches what equals it or goes on after a hyphen.
    private static @Nullable String languagePattern(@Nullable String range) {
        return range == null ? null : range.toLowerCase(Locale.ROOT) + "-%";
    }
}
