package dev.cartwright.offer;

import dev.cartwright.listing.ListingQuery.Field;
import dev.cartwright.listing.ListingQuery.Sort;
import dev.cartwright.platform.http.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The query parameters of the list of products, as they were sent.
public class ProductListParameters {
    private static final int BEST_RATING = 5;

    @QueryParam("limit")
    public @Nullable String limit;

    @QueryParam("cursor")
    public @Nullable String cursor;

    @QueryParam("category")
    @Parameter(
            description = "Only this category, by id or slug, with all below it. An unknown one is a 400.",
            example = "fiction",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    public @Nullable String category;

    @QueryParam("author")
    @Parameter(
            description = "Only by this author, by id or slug. An unknown one is a 400.",
            example = "jane-austen",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    public @Nullable String author;

    @QueryParam("priceMin")
    @Parameter(
            description =
                    "The lowest price of a product is at least this, in the store's currency: whole, or with exactly its decimals.",
            example = "10.00",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{1,12}(\\.[0-9]+)?$"))
    public @Nullable String priceMin;

    @QueryParam("priceMax")
    @Parameter(
            description =
                    "The lowest price of a product is at most this, in the store's currency: whole, or with exactly its decimals.",
            example = "25",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{1,12}(\\.[0-9]+)?$"))
    public @Nullable String priceMax;

    @QueryParam("ratingMin")
    @Parameter(
            description = "The average rating is at least this, from 0 to 5; what nobody has rated counts as 0.",
            example = "4.5",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-5](\\.[0-9]{1,3})?$"))
    public @Nullable String ratingMin;

    @QueryParam("inStock")
    @Parameter(
            description = "Only what can, or cannot, be bought just now.",
            example = "true",
            schema = @Schema(type = SchemaType.BOOLEAN))
    public @Nullable String inStock;

    @QueryParam("sort")
    @Parameter(
            description = "What to sort by; - in front for descending.",
            example = "-createdAt",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "title",
                                "-title",
                                "price",
                                "-price",
                                "createdAt",
                                "-createdAt",
                                "rating",
                                "-rating"
                            },
                            defaultValue = "-createdAt"))
    public @Nullable String sort;

    @QueryParam("q")
    @Parameter(
            description = "Words that title and authors must all contain, whatever their case and accents.",
            example = "bronte",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    public @Nullable String q;

    @QueryParam("count")
    public @Nullable String count;

    /// @throws dev.cartwright.kernel.Problem 400 that names the parameter
    ProductListQuery query(Currency currency) {
        return new ProductListQuery(
                Parameters.limit(limit),
                Parameters.cursor(cursor),
                Parameters.text("category", category),
                Parameters.text("author", author),
                Parameters.amount("priceMin", priceMin, currency),
                Parameters.amount("priceMax", priceMax, currency),
                Parameters.thousandths("ratingMin", ratingMin, BEST_RATING),
                Parameters.flag("inStock", inStock),
                Parameters.text("q", q),
                sort(sort),
                Boolean.TRUE.equals(Parameters.flag("count", count)));
    }

    private static Sort sort(@Nullable String sort) {
        if (sort == null) {
            return Sort.NEWEST_FIRST;
        }
        boolean descending = sort.startsWith("-");
        var field =
                switch (descending ? sort.substring(1) : sort) {
                    case "title" -> Field.TITLE;
                    case "price" -> Field.PRICE;
                    case "createdAt" -> Field.CREATED_AT;
                    case "rating" -> Field.RATING;
                    default ->
                        throw Parameters.refusal(
                                "sort", "choice", "title, price, createdAt or rating, with - in front for descending.");
                };
        return new Sort(field, descending);
    }
}
