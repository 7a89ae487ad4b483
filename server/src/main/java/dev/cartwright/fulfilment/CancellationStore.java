package dev.cartwright.fulfilment;

import dev.cartwright.kernel.CancellationId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.RefundId;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The table `cancellations`.
@Singleton
class CancellationStore {
    private static final String INSERT = """
            insert into cancellations (id, order_id, refund_id, reason, actor, created_at)
            values (:id, :order, :refund, :reason, :actor, :now)""";

    private static final String COLUMNS = "id, order_id, refund_id, reason, actor, created_at";

    private static final String OF_ORDER =
            "select " + COLUMNS + " from cancellations where order_id = :order order by id";

    private static final String BY = "select " + COLUMNS + " from cancellations where refund_id = :refund";

    private final Database database;

    CancellationStore(Database database) {
        this.database = database;
    }

    void insert(Cancellation cancellation) {
        database.with(handle -> handle.createUpdate(INSERT)
                .bind("id", cancellation.id())
                .bind("order", cancellation.order())
                .bind("refund", cancellation.refund())
                .bind("reason", cancellation.reason())
                .bind("actor", cancellation.actor())
                .bind("now", cancellation.createdAt())
                .execute());
    }

    /// In the order in which they were asked for.
    List<Cancellation> of(OrderId order) {
        return database.with(handle -> handle.createQuery(OF_ORDER)
                .bind("order", order)
                .map((row, context) -> cancellation(row))
                .list());
    }

    /// The one that the refund is for.
    Optional<Cancellation> by(RefundId refund) {
        return database.with(handle -> handle.createQuery(BY)
                .bind("refund", refund)
                .map((row, context) -> cancellation(row))
                .findOne());
    }

    private static Cancellation cancellation(ResultSet row) throws SQLException {
        return new Cancellation(
                Columns.id(row, "id", CancellationId::new),
                Columns.id(row, "order_id", OrderId::new),
                Columns.idOrNull(row, "refund_id", RefundId::new),
                row.getString("reason"),
                row.getString("actor"),
                Columns.instant(row, "created_at"));
    }
}
