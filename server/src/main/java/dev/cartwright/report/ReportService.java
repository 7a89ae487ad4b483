package dev.cartwright.report;

import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.Money;
import dev.cartwright.order.OrderState;
import dev.cartwright.order.Orders;
import dev.cartwright.order.SalesFigure;
import dev.cartwright.platform.security.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class ReportService {
    private static final int HOURS = 24;
    private static final int LATEST = 5;

    private final Orders orders;
    private final Clock clock;
    private final Currency currency;

    ReportService(Orders orders, Clock clock, @ConfigProperty(name = "cartwright.currency") Currency currency) {
        this.orders = orders;
        this.clock = clock;
        this.currency = currency;
    }

    TodayView today(Caller caller) {
        Permissions.demand(caller, Act.READ_REPORTS);
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var begin = begin(day);
        var sales = orders.sales(begin(day.minusDays(1)), begin(day.plusDays(1)), currency);
        var today =
                sum(sales.stream().filter(hour -> !hour.hour().isBefore(begin)).toList(), begin);
        var yesterday =
                sum(sales.stream().filter(hour -> hour.hour().isBefore(begin)).toList(), begin);
        return new TodayView(
                day,
                today.orders(),
                today.revenue(),
                today.units(),
                orders.waiting(OrderState.CONFIRMED),
                orders.waiting(OrderState.PENDING),
                new TodayView.Day(yesterday.orders(), yesterday.revenue(), yesterday.units()),
                IntStream.range(0, HOURS)
                        .mapToObj(hour -> hour(sales, day, hour))
                        .toList(),
                orders.latest(LATEST));
    }

    private TodayView.Hour hour(List<SalesFigure> sales, LocalDate day, int hour) {
        var now = at(sales, begin(day).plusSeconds(hour * 3600L));
        var before = at(sales, begin(day.minusDays(1)).plusSeconds(hour * 3600L));
        return new TodayView.Hour(hour, now.orders(), now.revenue(), before.orders());
    }

    private SalesFigure at(List<SalesFigure> sales, Instant hour) {
        return sales.stream()
                .filter(figure -> figure.hour().equals(hour))
                .findFirst()
                .orElseGet(() -> new SalesFigure(hour, 0, Money.zero(currency), 0));
    }

    private SalesFigure sum(List<SalesFigure> hours, Instant from) {
        return hours.stream()
                .reduce(
                        new SalesFigure(from, 0, Money.zero(currency), 0),
                        (one, other) -> new SalesFigure(
                                from,
                                one.orders() + other.orders(),
                                one.revenue().plus(other.revenue()),
                                one.units() + other.units()));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
