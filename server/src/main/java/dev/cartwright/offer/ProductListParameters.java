package dev.cartwright.offer;

import dev.cartwright.catalog.ListingQuery;
import dev.cartwright.catalog.ListingQuery.Field;
import dev.cartwright.catalog.ListingQuery.Sort;
import dev.cartwright.platform.http.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.Currency;
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
    @Parameter(description = "Only this category, by id or slug, with all below it.", example = "fiction")
    public @Nullable String category;

    @QueryParam("author")
    public @Nullable String author;

    @QueryParam("priceMin")
    public @Nullable String priceMin;

    @QueryParam("priceMax")
    public @Nullable String priceMax;

    @QueryParam("ratingMin")
    public @Nullable String ratingMin;

    @QueryParam("inStock")
    public @Nullable String inStock;

    @QueryParam("sort")
    public @Nullable String sort;

    @QueryParam("q")
    public @Nullable String q;

    @QueryParam("count")
    public @Nullable String count;

    /// @throws dev.cartwright.kernel.Problem 400 that names the parameter
    ListingQuery query(Currency currency) {
        return new ListingQuery(
                Parameters.limit(limit),
                Parameters.text("cursor", cursor),
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
