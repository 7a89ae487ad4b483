package dev.cartwright.listing;

import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.media.Image;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A product as a list shows it.
///
/// @param lowestPrice zero without a variant, as is `highestPrice`
/// @param variants all of them where it is written; where it is read none unless few may be left: not of what cannot be
/// bought, and not beside one that never runs out
/// @param available whether some variant can be bought just now
/// @param unlimited whether some variant never runs out
public record Listing(
        ProductId id,
        ProductState state,
        String slug,
        String type,
        String title,
        @Nullable Image image,
        Map<String, Object> attributes,
        List<Named> authors,
        Money lowestPrice,
        Money highestPrice,
        Rating rating,
        List<VariantId> variants,
        boolean available,
        boolean unlimited,
        Instant createdAt) {}
