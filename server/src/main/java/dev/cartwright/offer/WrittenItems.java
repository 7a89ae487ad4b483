package dev.cartwright.offer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cartwright.inventory.Inventory;
import dev.cartwright.listing.Listing;
import dev.cartwright.platform.http.Answers;
import jakarta.inject.Singleton;

/// What lists say of products, as JSON: written once for as long as a listing is remembered.
@Singleton
class WrittenItems {
    private final Answers answers;
    /// By the listing that it is, not by what it says: it goes when nobody has the listing any more.
    private final Cache<Listing, byte[]> ofPlenty =
            Caffeine.newBuilder().weakKeys().build();

    WrittenItems(Answers answers) {
        this.answers = answers;
    }

    /// @param left of all variants together
    byte[] of(Listing listing, int left) {
        return ProductItemView.areFew(left)
                ? write(listing, left)
                : ofPlenty.get(listing, plenty -> write(plenty, Inventory.PLENTY));
    }

    private byte[] write(Listing listing, int left) {
        return answers.write(ProductItemView.of(listing, left));
    }
}
