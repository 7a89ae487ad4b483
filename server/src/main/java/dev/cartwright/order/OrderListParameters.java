package dev.cartwright.order;

import dev.cartwright.kernel.UserId;
import dev.cartwright.platform.http.ListParameters;
import dev.cartwright.platform.http.Parameters;
import dev.cartwright.platform.list.Keyset;
import dev.cartwright.platform.list.Sorting;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The query parameters of the list of orders, as they were sent.
public class OrderListParameters extends ListParameters {
    private static final Keyset<OrderItemView> SORTS = Keyset.of("-createdAt", "o.id", OrderItemView::id)
            .with("createdAt", "o.created_at", OrderItemView::createdAt, Instant::parse)
            .with("total", "o.total", item -> item.total().minor(), Long::valueOf);

    @QueryParam("state")
    @Parameter(
            description = "Only orders in this state.",
            example = "confirmed",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "pending",
                                "confirmed",
                                "part_shipped",
                                "shipped",
                                "delivered",
                                "completed",
                                "cancelled",
                                "part_refunded",
                                "refunded",
                                "part_returned",
                                "returned"
                            }))
    public @Nullable String state;

    @QueryParam("email")
    @Parameter(
            description = "For staff: only orders of this e-mail address, whole.",
            example = "ishmael@example.com",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    public @Nullable String email;

    @QueryParam("number")
    @Parameter(
            description = "Only the order of this number.",
            example = "7KQ2M-4X9PT",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    public @Nullable String number;

    @QueryParam("customer")
    @Parameter(
            description = "For staff: only orders of this user.",
            example = "usr_01kajx3y5qe0k8v6t1w2z4n7rd",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    public @Nullable String customer;

    @QueryParam("createdFrom")
    @Parameter(
            description = "Only orders from this moment on.",
            example = "2026-11-21T00:00:00Z",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String createdFrom;

    @QueryParam("createdTo")
    @Parameter(
            description = "Only orders before this moment.",
            example = "2026-11-22T00:00:00Z",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String createdTo;

    @QueryParam("sort")
    @Parameter(
            description = "What to sort by; - in front for descending.",
            example = "-createdAt",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"createdAt", "-createdAt", "total", "-total"},
                            defaultValue = "-createdAt"))
    public @Nullable String sort;

    /// @throws dev.cartwright.kernel.Problem 400 that names the parameter
    OrderQuery query() {
        var called = Parameters.text("number", number);
        return new OrderQuery(
                Parameters.choice("state", state, OrderState.class),
                Parameters.text("email", email),
                called == null ? null : called.strip().toUpperCase(Locale.ROOT),
                Parameters.id("customer", customer, UserId::parse),
                Parameters.instant("createdFrom", createdFrom),
                Parameters.instant("createdTo", createdTo));
    }

    Sorting<OrderItemView> sorting() {
        return SORTS.sorting(sort);
    }
}
