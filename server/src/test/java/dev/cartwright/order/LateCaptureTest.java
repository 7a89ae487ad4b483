package dev.cartwright.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.RecordedLog;
import dev.cartwright.journey.Desk;
import dev.cartwright.journey.Patience;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Stockroom;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.payment.PaymentAnswer;
import dev.cartwright.platform.db.Database;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The provider says that a payment was captured when its order is cancelled already: an error of somebody's,
/// unless the shop has known of the money and given it back.
@QuarkusTest
class LateCaptureTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Logger LOGGER = Logger.getLogger(SettlementService.class.getName());

    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    @Inject
    Orders orders;

    @Inject
    SettlementService settlement;

    @Inject
    Database database;

    private Desk desk;
    private RecordedLog log;

    @BeforeEach
    void open() {
        desk = new Desk(new Shop(origin.toString().replaceAll("/$", "")));
        log = RecordedLog.of(LOGGER);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void ofAnOrderThatStaffHasCancelledAndPaidBackIsNoError() {
        var order = cancelledAfterPayment();
        settlement.settleUnattended(order, new PaymentAnswer.Captured("ch_late"));
        assertThat(errors()).isEmpty();
    }

    @Test
    void ofAnOrderThatNobodyKnewToBePaidIsAnError() {
        var order = cancelledAfterPayment();
        database.with(handle -> handle.createUpdate("update payments set state = 'voided' where order_id = :id")
                .bind("id", order.id())
                .execute());
        settlement.settleUnattended(orders.find(order.id()).orElseThrow(), new PaymentAnswer.Captured("ch_late"));
        assertThat(errors()).hasSize(1);
    }

    private List<LogRecord> errors() {
        return log.records().stream()
                .filter(line -> line.getLevel().intValue() >= Level.SEVERE.intValue())
                .toList();
    }

    private Order cancelledAfterPayment() {
        var sold = desk.sell(stockroom.variantWith(3), 1, "tok_visa");
        desk.cancel(sold).send();
        Patience.until("the money is given back", SOON, () -> desk.state(sold).equals("cancelled"));
        return orders.find(OrderId.parse(sold.id()).orElseThrow()).orElseThrow();
    }
}
