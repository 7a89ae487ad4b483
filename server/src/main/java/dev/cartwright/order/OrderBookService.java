package dev.cartwright.order;

import dev.cartwright.cart.Carts;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.payment.PaymentAnswer;
import dev.cartwright.payment.Payments;
import dev.cartwright.payment.Refunds;
import dev.cartwright.platform.http.Page;
import dev.cartwright.platform.http.Paging;
import dev.cartwright.platform.list.Sorting;
import dev.cartwright.platform.security.Permissions;
import dev.cartwright.shipping.Shipments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The order book: who may see which order, how it looks to him, and its moves.
@ApplicationScoped
class OrderBookService implements Orders {
    private final OrderStore store;
    private final Carts carts;
    private final Payments payments;
    private final Refunds refunds;
    private final Shipments shipments;
    private final SettlementService settlement;

    OrderBookService(
            OrderStore store,
            Carts carts,
            Payments payments,
            Refunds refunds,
            Shipments shipments,
            SettlementService settlement) {
        this.store = store;
        this.carts = carts;
        this.payments = payments;
        this.refunds = refunds;
        this.shipments = shipments;
        this.settlement = settlement;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return payments.of(id).flatMap(payment -> store.find(id, payment));
    }

    Optional<Order> paidBy(PaymentId id) {
        return payments.find(id).flatMap(payment -> store.find(payment.order(), payment));
    }

    @Override
    public Order demand(OrderId id, Caller caller) {
        Permissions.demand(caller, Act.READ_ORDER);
        return find(id).filter(order -> caller.may(Act.READ_ALL_ORDERS) || isOwner(order, caller))
                .orElseThrow(() -> CommonProblem.notFound("order"));
    }

    /// What a customer bought is the account's own, wherever it is read; a guest's is whoever's that has the cart's
    /// token.
    boolean isOwner(Order order, Caller caller) {
        var customer = order.customer();
        return customer == null ? carts.isOwner(order.cart(), caller) : caller.is(customer);
    }

    /// A customer's own, staff's all.
    Page<OrderItemView> list(OrderQuery query, Sorting<OrderItemView> sorting, Paging paging, Caller caller) {
        Permissions.demand(caller, Act.LIST_ORDERS);
        var allowed = caller.may(Act.READ_ALL_ORDERS) ? query : ownOnly(query, caller);
        var window = sorting.window("orders " + allowed, paging);
        return window.page(store.list(allowed, window), () -> store.count(allowed));
    }

    private static OrderQuery ownOnly(OrderQuery query, Caller caller) {
        if (query.isAboutOthers()) {
            throw CommonProblem.FORBIDDEN.because("Your role does not allow to look for the orders of others.");
        }
        return query.of(caller.user().orElseThrow());
    }

    @Override
    public List<SalesFigure> sales(Instant from, Instant to, Currency currency) {
        return store.sales(from, to, currency);
    }

    @Override
    public long waiting(OrderState state) {
        return store.waiting(state);
    }

    @Override
    public List<OrderItemView> latest(int most) {
        return store.latest(most);
    }

    @Override
    public OrderView view(Order order, Caller caller) {
        return OrderView.of(order, shipments.of(order.id()), refunds.of(order.id()), caller);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Order move(Order before, Order after) {
        return store.move(before, after)
                .map(after::atVersion)
                .orElseThrow(() -> Step.illegal(find(before.id()).orElseThrow().stand(), "change"));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Order cancelUnpaid(Order pending, PaymentAnswer said, Caller caller, @Nullable String reason) {
        return settlement.cancel(pending, said, caller, reason);
    }
}
