package dev.cartwright.offer;

import dev.cartwright.kernel.Money;
import dev.cartwright.listing.ListingFilter;
import dev.cartwright.listing.ListingQuery.Field;
import dev.cartwright.listing.ListingQuery.Sort;
import dev.cartwright.listing.ProductState;
import dev.cartwright.platform.http.ListParameters;
import dev.cartwright.platform.http.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The query parameters of the list of products, as they were sent.
public class ProductListParameters extends ListParameters {
    private static final int BEST_RATING = 5;
    private static final int LAST_YEAR = 9999;
    private static final int LONGEST_LANGUAGE = 35;
    private static final String LANGUAGE = "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$";

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

    @QueryParam("supplier")
    @Parameter(
            description = "Only what this supplier delivers some variant of, by id or slug. An unknown one is a 400.",
            example = "ocean-print",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    public @Nullable String supplier;

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

    @QueryParam("format")
    @Parameter(
            description = "Only what there is in this format: some variant has it as its option `format`.",
            example = "paperback",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    public @Nullable String format;

    @QueryParam("language")
    @Parameter(
            description = "Only in this language (BCP 47); `en` finds `en-GB`, too.",
            example = "en",
            schema = @Schema(type = SchemaType.STRING, maxLength = 35, pattern = LANGUAGE))
    public @Nullable String language;

    @QueryParam("yearMin")
    @Parameter(
            description = "Of this year or later; negative before Christ.",
            example = "1800",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "-9999", maximum = "9999"))
    public @Nullable String yearMin;

    @QueryParam("yearMax")
    @Parameter(
            description = "Of this year or earlier; negative before Christ.",
            example = "1899",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "-9999", maximum = "9999"))
    public @Nullable String yearMax;

    @QueryParam("state")
    @Parameter(
            description =
                    "For staff: drafts, archived ones or all of them. Nobody else may ask for anything but what is active.",
            example = "active",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"draft", "active", "archived", "any"},
                            defaultValue = "active"))
    public @Nullable String state;

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

    /// What is not only what everybody may see.
    boolean isForStaff() {
        return state != null && !state.equals("active");
    }

    /// @param type null for every type
    /// @throws dev.cartwright.kernel.Problem 400 that names the parameter
    ProductListQuery query(Currency currency, @Nullable String type) {
        var shown = Parameters.choice("state", state, Shown.class);
        var filter = new ListingFilter(
                (shown == null ? Shown.ACTIVE : shown).state,
                type,
                null,
                null,
                null,
                minor(Parameters.amount("priceMin", priceMin, currency)),
                minor(Parameters.amount("priceMax", priceMax, currency)),
                Parameters.thousandths("ratingMin", ratingMin, BEST_RATING),
                Parameters.flag("inStock", inStock),
                Parameters.text("format", format),
                language("language", language),
                Parameters.integer("yearMin", yearMin, -LAST_YEAR, LAST_YEAR),
                Parameters.integer("yearMax", yearMax, -LAST_YEAR, LAST_YEAR),
                Parameters.text("q", q));
        return new ProductListQuery(
                paging(),
                Parameters.text("category", category),
                Parameters.text("author", author),
                Parameters.text("supplier", supplier),
                filter,
                sort(sort));
    }

    private enum Shown {
        DRAFT(ProductState.DRAFT),
        ACTIVE(ProductState.ACTIVE),
        ARCHIVED(ProductState.ARCHIVED),
        ANY(null);

        private final @Nullable ProductState state;

        Shown(@Nullable ProductState state) {
            this.state = state;
        }
    }

    private static @Nullable Long minor(@Nullable Money price) {
        return price == null ? null : price.minor();
    }

    private static @Nullable String language(String name, @Nullable String value) {
        if (value != null && (value.length() > LONGEST_LANGUAGE || !value.matches(LANGUAGE))) {
            throw Parameters.refusal(name, "format", "A language of BCP 47, such as en or pt-BR.");
        }
        return value;
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
