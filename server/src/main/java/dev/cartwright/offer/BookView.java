package dev.cartwright.offer;

import dev.cartwright.catalog.Product;
import dev.cartwright.catalog.Seo;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.listing.Named;
import dev.cartwright.listing.Rating;
import dev.cartwright.media.Image;
import dev.cartwright.platform.once.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A product that is a book, with what only books have.
@Schema(name = "Book", description = "A product that is a book, with what only books have.")
public record BookView(
        ProductId id,
        @Schema(examples = "moby-dick") String slug,

        @Schema(description = "Always `book`.", examples = "book")
        String type,

        @Schema(examples = "Moby-Dick") String title,
        @Schema(description = "Plain text.") String description,

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

        List<ProductView.CategoryInView> categories,

        @Schema(description = "Whether some variant can be bought.")
        boolean available,

        @Schema(description = "What can be put into a cart.")
        List<ProductView.VariantView> variants,

        @Schema(
                description = "What else is known of it; what has a field of its own stands here, too.",
                examples = "{\"year\": 1851, \"translator\": \"Constance Garnett\"}")
        Map<String, Object> attributes,

        Seo seo,
        Instant createdAt,

        @Schema(description = "Grows with every change; the entity tag begins with it.", minimum = "1", examples = "3")
        int version,

        @Schema(description = "The form before 2007; null if it never had one.", examples = "0142437247") @Nullable
        String isbn10,

        @Schema(description = "Without hyphens.", examples = "9780142437247") @Nullable
        String isbn13,

        @Schema(description = "One of the suppliers.") @Nullable
        Named publisher,

        @Schema(description = "Of the text (BCP 47).", examples = "en") @Nullable
        String language,

        @Schema(minimum = "1", examples = "635") @Nullable Integer pages,

        @Schema(description = "Of its first publication; negative before Christ.", examples = "1851") @Nullable
        Integer year,

        @Schema(examples = "Call me Ishmael.") @Nullable String firstLine)
        implements Versioned {

    static BookView of(Product product, ProductView view) {
        var known = product.attributes();
        return new BookView(
                view.id(),
                view.slug(),
                view.type(),
                view.title(),
                view.description(),
                view.state(),
                view.price(),
                view.priceVaries(),
                view.rating(),
                view.image(),
                view.authors(),
                view.categories(),
                view.available(),
                view.variants(),
                view.attributes(),
                view.seo(),
                view.createdAt(),
                view.version(),
                product.isbn10(),
                product.isbn13(),
                product.publisher(),
                known.get("language") instanceof String language ? language : null,
                known.get("pages") instanceof Integer pages ? pages : null,
                known.get("year") instanceof Integer year ? year : null,
                known.get("firstLine") instanceof String firstLine ? firstLine : null);
    }
}
