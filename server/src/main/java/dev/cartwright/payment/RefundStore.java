package dev.cartwright.payment;

import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.kernel.RefundId;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The table `refunds`.
@Singleton
class RefundStore implements Refunds {
    private static final String INTEND = """
            insert into refunds
              (id, payment_id, order_id, currency, amount, purpose, state, reason, actor, created_at, check_at)
            values (:id, :payment, :order, :currency, :amount, :purpose, 'pending', :reason, :actor, :now, :checkAt)""";

    private static final String SETTLE = """
            update refunds set state = :state, failure_code = :failureCode, reference = :reference, check_at = null,
              settled_at = :now
            where id = :id and state = 'pending'""";

    private static final String COLUMNS = """
            id, payment_id, order_id, currency, amount, purpose, state, reason, failure_code, reference, actor,
              created_at""";

    private static final String FIND = "select " + COLUMNS + " from refunds where id = :id";

    private static final String OF_ORDER = "select " + COLUMNS + " from refunds where order_id = :order order by id";

    private static final String CLAIM_DUE = """
            update refunds set check_at = :leaseUntil
            where id in (select id from refunds where check_at <= :now order by check_at limit :most for update skip locked)
            returning\s""" + COLUMNS;

    private static final String COUNT_PENDING = "select count(*) from refunds where check_at is not null";

    private final Database database;
    private final Clock clock;

    RefundStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void intend(Refund refund, Instant checkAt) {
        database.with(handle -> handle.createUpdate(INTEND)
                .bind("id", refund.id())
                .bind("payment", refund.payment())
                .bind("order", refund.order())
                .bind("currency", refund.amount().currency().getCurrencyCode())
                .bind("amount", refund.amount().minor())
                .bind("purpose", refund.purpose().text())
                .bind("reason", refund.reason())
                .bind("actor", refund.actor())
                .bind("now", refund.createdAt())
                .bind("checkAt", checkAt)
                .execute());
    }

    @Override
    public boolean settle(Refund refund) {
        return database.with(handle -> handle.createUpdate(SETTLE)
                        .bind("id", refund.id())
                        .bind("state", refund.state().text())
                        .bind("failureCode", refund.failureCode())
                        .bind("reference", refund.reference())
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    @Override
    public Optional<Refund> find(RefundId refund) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("id", refund)
                .map((row, context) -> refund(row))
                .findOne());
    }

    @Override
    public List<Refund> of(OrderId order) {
        return database.with(handle -> handle.createQuery(OF_ORDER)
                .bind("order", order)
                .map((row, context) -> refund(row))
                .list());
    }

    @Override
    public List<Refund> claimDue(Instant leaseUntil, int most) {
        return database.with(handle -> handle.createQuery(CLAIM_DUE)
                .bind("now", clock.instant())
                .bind("leaseUntil", leaseUntil)
                .bind("most", most)
                .map((row, context) -> refund(row))
                .list());
    }

    @Override
    public int countPending() {
        return database.with(
                handle -> handle.createQuery(COUNT_PENDING).mapTo(Integer.class).one());
    }

    private static Refund refund(ResultSet row) throws SQLException {
        return new Refund(
                Columns.id(row, "id", RefundId::new),
                Columns.id(row, "payment_id", PaymentId::new),
                Columns.id(row, "order_id", OrderId::new),
                Columns.money(row, "amount", Columns.currency(row)),
                Refund.Purpose.of(row.getString("purpose")),
                RefundState.of(row.getString("state")),
                row.getString("reason"),
                row.getString("failure_code"),
                row.getString("reference"),
                row.getString("actor"),
                Columns.instant(row, "created_at"));
    }
}
