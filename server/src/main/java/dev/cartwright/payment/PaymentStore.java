package dev.cartwright.payment;

import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/// The table `payments`.
@Singleton
class PaymentStore implements Payments {
    private static final String INTEND = """
            insert into payments (id, order_id, provider, state, currency, amount, token, created_at, updated_at)
            values (:id, :order, :provider, 'intended', :currency, :amount, :token, :now, :now)""";

    private static final String RECORD = """
            update payments set state = :state, action_url = :actionUrl, failure_code = :failureCode, reference = :reference,
              version = version + 1, updated_at = :now
            where id = :id and state in ('intended', 'requires_action', 'processing')""";

    private static final String COLUMNS =
            "id, order_id, state, currency, amount, token, action_url, failure_code, reference";
    private static final String FIND = "select " + COLUMNS + " from payments where id = :id";
    private static final String OF_ORDER = "select " + COLUMNS + " from payments where order_id = :order";

    private final Database database;
    private final Clock clock;
    private final PaymentProvider provider;

    PaymentStore(Database database, Clock clock, PaymentProvider provider) {
        this.database = database;
        this.clock = clock;
        this.provider = provider;
    }

    @Override
    public void intend(Payment payment) {
        database.with(handle -> handle.createUpdate(INTEND)
                .bind("id", payment.id())
                .bind("order", payment.order())
                .bind("provider", provider.name())
                .bind("currency", payment.amount().currency().getCurrencyCode())
                .bind("amount", payment.amount().minor())
                .bind("token", payment.token())
                .bind("now", clock.instant())
                .execute());
    }

    @Override
    public boolean record(Payment payment) {
        return database.with(handle -> handle.createUpdate(RECORD)
                        .bind("id", payment.id())
                        .bind("state", payment.state().text())
                        .bind("actionUrl", payment.actionUrl())
                        .bind("failureCode", payment.failureCode())
                        .bind("reference", payment.reference())
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    @Override
    public Optional<Payment> find(PaymentId payment) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("id", payment)
                .map((row, context) -> payment(row))
                .findOne());
    }

    @Override
    public Optional<Payment> of(OrderId order) {
        return database.with(handle -> handle.createQuery(OF_ORDER)
                .bind("order", order)
                .map((row, context) -> payment(row))
                .findOne());
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                Columns.id(row, "id", PaymentId::new),
                Columns.id(row, "order_id", OrderId::new),
                Columns.money(row, "amount", Columns.currency(row)),
                row.getString("token"),
                PaymentState.of(row.getString("state")),
                row.getString("action_url"),
                row.getString("failure_code"),
                row.getString("reference"));
    }
}
