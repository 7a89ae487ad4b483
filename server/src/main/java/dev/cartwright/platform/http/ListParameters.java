package dev.cartwright.platform.http;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// The query parameters of every list, as they were sent (`@BeanParam`). A list with filters extends it.
public class ListParameters {
    @QueryParam("limit")
    public @Nullable String limit;

    @QueryParam("cursor")
    public @Nullable String cursor;

    @QueryParam("count")
    public @Nullable String count;

    /// @throws dev.cartwright.kernel.Problem 400 that names the parameter
    public final Paging paging() {
        return new Paging(
                Parameters.limit(limit),
                Parameters.cursor(cursor),
                Boolean.TRUE.equals(Parameters.flag("count", count)));
    }
}
