package dev.cartwright.offer;

import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.listing.Listing;
import dev.cartwright.listing.Named;
import dev.cartwright.listing.Rating;
import dev.cartwright.media.Image;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A product in a list.
@Schema(name = "ProductItem", description = "A product in a list.")
public record ProductItemView(
        ProductId id,
        @Schema(examples = "moby-dick") String slug,

        @Schema(description = "What kind of product it is.", examples = "book")
        String type,

        @Schema(examples = "Moby-Dick") String title,

        @Schema(
                description = "Who gets to see it: anything but `active` is seen by staff only.",
                enumeration = {"draft", "active", "archived"},
                examples = "active")
        String state,

        @Schema(description = "The lowest price of its variants; zero for a draft that has none yet.")
        Money price,

        @Schema(description = "Whether some variant costs more.")
        boolean priceVaries,

        Rating rating,
        @Nullable Image image,

        @Schema(description = "In the order of the title page.")
        List<Named> authors,

        @Schema(description = "Whether some variant can be bought.")
        boolean available,

        @Schema(
                description = "How many are left of all variants together, when there are few; otherwise null.",
                minimum = "1",
                maximum = "3",
                examples = "2")
        @Nullable
        Integer stockLeft,

        @Schema(
                description = "What its type knows of it: a book's year, pages, language, first line, …",
                examples =
                        "{\"year\": 1851, \"pages\": 635, \"language\": \"en\", \"firstLine\": \"Call me Ishmael.\"}")
        Map<String, Object> attributes) {

    private static final int FEW = 3;

    static ProductItemView of(Listing listing, int left) {
        return new ProductItemView(
                listing.id(),
                listing.slug(),
                listing.type(),
                listing.title(),
                listing.state().text(),
                listing.lowestPrice(),
                !listing.lowestPrice().equals(listing.highestPrice()),
                listing.rating(),
                listing.image(),
                listing.authors(),
                listing.available(),
                areFew(left) ? left : null,
                listing.attributes());
    }

    /// Whether it is said how many are left.
    static boolean areFew(int left) {
        return left >= 1 && left <= FEW;
    }
}
