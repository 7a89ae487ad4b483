package dev.cartwright.report;

import dev.cartwright.kernel.Money;
import dev.cartwright.order.OrderItemView;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How the day goes, in UTC. An order counts on the day on which it was placed, once it is paid for and while it is not
/// cancelled; revenue is without what was given back.
///
/// @param toShip orders that are paid for and wait to be shipped, of whatever day
/// @param pending orders whose payment is not decided yet
/// @param hours all 24, also those that are still to come
/// @param latest the newest orders of all
@Schema(name = "Today", description = "How the day goes, beside the day before.")
public record TodayView(
        LocalDate day,

        @Schema(description = "Orders placed today that are paid for and not cancelled.")
        long orders,

        @Schema(description = "What they come to, without what was given back.")
        Money revenue,

        @Schema(description = "How many pieces they have.") long units,

        @Schema(description = "Orders that are paid for and wait to be shipped.")
        long toShip,

        @Schema(description = "Orders whose payment is not decided yet.")
        long pending,

        Day yesterday,
        List<Hour> hours,

        @Schema(description = "The five newest orders.") List<OrderItemView> latest) {
    /// The whole of the day before.
    @Schema(name = "TodayYesterday", description = "The whole of the day before.")
    public record Day(long orders, Money revenue, long units) {}

    /// @param hour 0 to 23
    @Schema(name = "TodayHour", description = "One hour of the day, beside the same hour of the day before.")
    public record Hour(
            @Schema(minimum = "0", maximum = "23") int hour, long orders, Money revenue, long ordersYesterday) {}
}
