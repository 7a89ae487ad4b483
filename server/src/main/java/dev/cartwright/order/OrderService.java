package dev.cartwright.order;

import dev.cartwright.cart.Cart;
import dev.cartwright.cart.CartProblem;
import dev.cartwright.cart.Carts;
import dev.cartwright.cart.PricedCart;
import dev.cartwright.inventory.Inventory;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.kernel.Problem;
import dev.cartwright.payment.PaymentAnswer;
import dev.cartwright.payment.Payments;
import dev.cartwright.platform.events.Events;
import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.once.Once;
import dev.cartwright.platform.once.OnceKey;
import dev.cartwright.platform.once.Story;
import dev.cartwright.platform.security.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/// Buying.
@ApplicationScoped
class OrderService {
    /// By then the purchase itself has ended, one way or the other, or its process is dead.
    static final Duration RECONCILED_AFTER = Duration.ofSeconds(10);

    private final OrderStore store;
    private final Carts carts;
    private final Inventory inventory;
    private final Payments payments;
    private final Provider provider;
    private final SettlementService settlement;
    private final OrderBookService book;
    private final Events events;
    private final Once once;
    private final Clock clock;

    OrderService(
            OrderStore store,
            Carts carts,
            Inventory inventory,
            Payments payments,
            Provider provider,
            SettlementService settlement,
            OrderBookService book,
            Events events,
            Once once,
            Clock clock) {
        this.store = store;
        this.carts = carts;
        this.inventory = inventory;
        this.payments = payments;
        this.provider = provider;
        this.settlement = settlement;
        this.book = book;
        this.events = events;
        this.once = once;
        this.clock = clock;
    }

    /// The whole purchase. Not transactional itself: each phase commits, so a crash in between is finished by a
    /// repeat with the same key or by [Reconciliation].
    Answer buy(PlaceOrder command, CartId cart, OnceKey key, Caller caller) {
        Permissions.demand(caller, Act.PLACE_ORDER);
        if (!provider.recognises(command.payment().token())) {
            carts.demandOwner(cart, caller);
            throw Provider.unknownToken();
        }
        var order = OrderId.at(clock.instant());
        return once.phased(
                key,
                new Story<>(
                        order.text(),
                        () -> place(order, cart, command, caller),
                        () -> carts.demandOwner(cart, caller),
                        this::placedBefore,
                        provider::authorise,
                        settlement::settle));
    }

    /// Commit 1: the order is pending, its stock held, its payment intended and its cart closed.
    @Transactional
    Order place(OrderId id, CartId cartId, PlaceOrder command, Caller caller) {
        var cart = carts.deliver(carts.lock(cartId, caller), command.delivery());
        var priced = carts.price(cart);
        demandReady(priced, command);

        var order = Order.place(
                id, priced, caller.user().orElse(null), command.payment().token(), clock.instant());
        demandStock(order, priced, caller);
        store.insert(order, clock.instant().plus(RECONCILED_AFTER));
        payments.intend(order.payment());
        carts.close(cart, order.id(), caller);
        events.publish(OrderEvent.OrderPlaced.of(order));
        return order;
    }

    /// The shopper has come back from the provider's page.
    Answer confirm(PaymentId payment, Optional<OnceKey> key, Caller caller) {
        Permissions.demand(caller, Act.CONFIRM_PAYMENT);
        var order = ownedBy(caller, payment);
        var story = new Story<Order, PaymentAnswer>(
                "confirmation:" + payment, () -> order, unused -> order, provider::confirm, settlement::confirm);
        return once.phased(key, story);
    }

    private Order ownedBy(Caller caller, PaymentId id) {
        return book.paidBy(id)
                .filter(order -> book.isOwner(order, caller))
                .orElseThrow(() -> CommonProblem.notFound("payment"));
    }

    private Order placedBefore(String resumePoint) {
        return OrderId.parse(resumePoint).flatMap(book::find).orElseThrow();
    }

    /// The checks of docs/api, in its order.
    private static void demandReady(PricedCart priced, PlaceOrder command) {
        var cart = priced.cart();
        demandDelivery(cart.delivery());
        if (cart.lines().isEmpty()) {
            throw CartProblem.CART_EMPTY.because("There is nothing in the cart to order.");
        }
        cart.demandOpen();
        var total = priced.quote().total();
        if (!total.equals(command.expectedTotal())) {
            throw OrderProblem.PRICE_CHANGED
                    .because("The total is now " + total + ", not " + command.expectedTotal() + ".")
                    .with("total", total);
        }
    }

    private static void demandDelivery(Cart.Delivery delivery) {
        var missing = new ArrayList<Problem.FieldError>();
        if (delivery.email() == null) {
            missing.add(required("/email", "Say where the confirmation goes."));
        }
        if (delivery.address() == null) {
            missing.add(required("/shippingAddress", "Say where the goods go."));
        }
        if (delivery.method() == null) {
            missing.add(required("/shippingMethod", "Choose one of the cart's shipping-options."));
        }
        if (!missing.isEmpty()) {
            throw CommonProblem.INVALID
                    .because("The delivery is not known yet; see errors.")
                    .at(missing);
        }
    }

    private void demandStock(Order order, PricedCart priced, Caller caller) {
        var missing = new ArrayList<Inventory.Missing>();
        priced.withdrawn()
                .forEach(gone -> missing.add(
                        new Inventory.Missing(gone.variant(), gone.quantity().value(), 0)));
        if (inventory.hold(order.id(), priced.wantedFromStock(), caller) instanceof Inventory.Hold.Short(var lacking)) {
            missing.addAll(lacking);
        }
        if (!missing.isEmpty()) {
            throw OrderProblem.OUT_OF_STOCK
                    .because("There is not enough of everything in the cart; see missing.")
                    .with("missing", missing);
        }
    }

    private static Problem.FieldError required(String pointer, String message) {
        return new Problem.FieldError(pointer, "required", message);
    }
}
