package dev.cartwright.cart;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.catalog.Catalog;
import dev.cartwright.catalog.VariantForSale;
import dev.cartwright.inventory.Inventory;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.CartToken;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.LineId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.Problem;
import dev.cartwright.kernel.Quantity;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.kernel.Wanted;
import dev.cartwright.platform.http.MergePatch;
import dev.cartwright.platform.security.Permissions;
import dev.cartwright.pricing.Quote;
import dev.cartwright.shipping.ShippingMethods;
import dev.cartwright.tax.TaxRates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Every change locks the cart's row first, so that changes made at the same time follow each other and none is lost.
@ApplicationScoped
class CartService implements Carts {
    private final CartStore store;
    private final Catalog catalog;
    private final Inventory inventory;
    private final ShippingMethods shipping;
    private final TaxRates taxes;
    private final MergePatch patches;
    private final Clock clock;
    private final Currency currency;

    CartService(
            CartStore store,
            Catalog catalog,
            Inventory inventory,
            ShippingMethods shipping,
            TaxRates taxes,
            MergePatch patches,
            Clock clock,
            @ConfigProperty(name = "cartwright.currency") Currency currency) {
        this.store = store;
        this.catalog = catalog;
        this.inventory = inventory;
        this.shipping = shipping;
        this.taxes = taxes;
        this.patches = patches;
        this.clock = clock;
        this.currency = currency;
    }

    /// The view carries the token that makes the cart the caller's.
    @Transactional
    CartView open(OpenCart command, Caller caller) {
        Permissions.demand(caller, Act.CREATE_CART);
        var now = clock.instant();
        var cart = Cart.open(CartId.at(now), currency, now)
                .ownedBy(caller.user().orElse(null))
                .deliveredTo(checked(command.delivery()))
                .noting(command.note());
        var goods = demandForSale(command.linesOrNone(), cart.currency(), at -> "/lines/" + at + "/variantId");
        for (int at = 0; at < goods.size(); at++) {
            var quantity = command.linesOrNone().get(at).quantity();
            cart = cart.with(goods.get(at).variant(), new Quantity(quantity), now);
        }
        var token = CartToken.fresh();
        store.insert(cart, token);
        return view(price(cart, byVariant(goods))).showing(token);
    }

    /// The request that opened the cart came again: the same cart with a token of its own; the first one stays valid.
    @Transactional
    CartView openAgain(CartId cart, Caller caller) {
        Permissions.demand(caller, Act.CREATE_CART);
        var token = CartToken.fresh();
        store.insertToken(cart, token);
        return view(store.find(cart).orElseThrow(CartService::notFound)).showing(token);
    }

    CartView read(CartId cart, Caller caller) {
        return view(demand(cart, caller));
    }

    /// The cart that a request without its id means.
    ///
    /// @param named whether the caller's token was sent for this: it wins over the account's own cart then
    CartId current(Caller caller, boolean named) {
        Permissions.demand(caller, Act.READ_CART);
        var own = named ? Optional.<CartId>empty() : caller.user().flatMap(store::currentOf);
        return own.or(() -> store.currentByToken(caller)).orElseThrow(CartService::notFound);
    }

    List<ShippingOption> shippingOptions(CartId cart, Caller caller) {
        demand(cart, caller);
        return shipping.all().stream().map(ShippingOption::of).toList();
    }

    @Transactional
    CartView edit(CartId id, JsonNode patch, Caller caller) {
        return change(id, caller, cart -> {
            var edit = patches.apply(EditCart.of(cart), patch, EditCart.class);
            return cart.deliveredTo(checked(edit.delivery())).noting(edit.note());
        });
    }

    @Transactional
    CartView addLine(CartId id, AddLine command, Caller caller) {
        return change(id, caller, cart -> {
            var goods = demandForSale(List.of(command), cart.currency(), at -> "/variantId")
                    .getFirst();
            return cart.with(goods.variant(), new Quantity(command.quantity()), clock.instant());
        });
    }

    @Transactional
    CartView changeLine(CartId id, LineId line, JsonNode patch, Caller caller) {
        return change(id, caller, cart -> {
            var before = cart.line(line).orElseThrow(() -> CommonProblem.notFound("line"));
            var after = patches.apply(new ChangeLine(before.quantity().value()), patch, ChangeLine.class);
            return cart.withQuantity(line, new Quantity(after.quantity()));
        });
    }

    @Transactional
    void removeLine(CartId id, LineId line, Caller caller) {
        change(
                id,
                caller,
                cart -> cart.line(line)
                        .map(found -> cart.without(found.id()))
                        .orElseThrow(() -> CommonProblem.notFound("line")));
    }

    @Override
    public void demandOwner(CartId cart, Caller caller) {
        if (!isOwner(cart, caller)) {
            throw notFound();
        }
    }

    @Override
    public boolean isOwner(CartId cart, Caller caller) {
        return store.isOwner(cart, caller);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Cart lock(CartId id, Caller caller) {
        return followed(id, cart -> store.lockOwned(cart, caller));
    }

    @Override
    public Cart deliver(Cart cart, Cart.Delivery later) {
        return cart.deliveredTo(checked(cart.delivery().overlaidBy(later)));
    }

    @Override
    public PricedCart price(Cart cart) {
        return price(cart, goodsOf(cart));
    }

    private PricedCart price(Cart cart, Map<VariantId, VariantForSale> goods) {
        var known = cart.lines().stream()
                .filter(line -> goods.containsKey(line.variant()))
                .toList();
        var quote = quote(
                cart,
                known.stream()
                        .map(line -> new Quote.Priced(goods(goods, line).price(), line.quantity()))
                        .toList());
        var lines = new ArrayList<PricedCart.Line>();
        for (int at = 0; at < known.size(); at++) {
            lines.add(new PricedCart.Line(
                    known.get(at), goods(goods, known.get(at)), quote.lines().get(at)));
        }
        var unpriced = cart.wanted().stream()
                .filter(one -> !goods.containsKey(one.variant()))
                .toList();
        return new PricedCart(cart, lines, unpriced, quote);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(Cart cart, OrderId order, Caller caller) {
        if (!store.close(cart.ownedBy(caller.user().orElse(cart.owner())), order)) {
            throw new IllegalStateException("the locked cart " + cart.id() + " is not open");
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean reopen(CartId cart, OrderId order) {
        return store.reopen(cart, order);
    }

    private CartView change(CartId id, Caller caller, UnaryOperator<Cart> change) {
        Permissions.demand(caller, Act.CHANGE_CART);
        var before = lock(id, caller);
        before.demandOpen();
        var after = change.apply(before);
        if (!store.save(after)) {
            throw new IllegalStateException("the locked cart " + id + " was changed by somebody else");
        }
        return view(after);
    }

    private Cart demand(CartId id, Caller caller) {
        Permissions.demand(caller, Act.READ_CART);
        return followed(id, cart -> store.findOwned(cart, caller));
    }

    /// The cart; or the one that took it in, for those who still know it by its old id.
    private static Cart followed(CartId id, Function<CartId, Optional<Cart>> look) {
        var cart = look.apply(id).orElseThrow(CartService::notFound);
        var successor = cart.successor();
        return successor == null ? cart : look.apply(successor).orElseThrow(CartService::notFound);
    }

    private CartView view(Cart cart) {
        return view(price(cart));
    }

    private CartView view(PricedCart priced) {
        return CartView.of(priced, inventory.available(priced.variants()));
    }

    private Quote quote(Cart cart, List<Quote.Priced> goods) {
        var address = cart.delivery().address();
        var method = Optional.ofNullable(cart.delivery().method()).flatMap(shipping::find);
        return address == null || method.isEmpty()
                ? Quote.open(goods, cart.currency())
                : Quote.closed(goods, method.get().price(), taxes.rateFor(address));
    }

    private Map<VariantId, VariantForSale> goodsOf(Cart cart) {
        return cart.lines().isEmpty()
                ? Map.of()
                : catalog.forSale(cart.wanted().stream().map(Wanted::variant).toList(), cart.currency());
    }

    private static Map<VariantId, VariantForSale> byVariant(List<VariantForSale> goods) {
        return goods.stream()
                .collect(Collectors.toMap(VariantForSale::variant, Function.identity(), (one, same) -> one));
    }

    private static VariantForSale goods(Map<VariantId, VariantForSale> goods, Cart.Line line) {
        return Objects.requireNonNull(goods.get(line.variant()));
    }

    /// Every variant of the lines, or a refusal that names each unknown one.
    private List<VariantForSale> demandForSale(List<AddLine> lines, Currency currency, IntFunction<String> pointer) {
        var ids = lines.stream().map(line -> VariantId.parse(line.variantId())).toList();
        var known = catalog.forSale(ids.stream().flatMap(Optional::stream).toList(), currency);
        var goods = new ArrayList<VariantForSale>();
        var unknown = CommonProblem.INVALID.because("There is no such variant for sale.");
        for (int at = 0; at < ids.size(); at++) {
            var found = ids.get(at).map(known::get).filter(VariantForSale::active);
            found.ifPresent(goods::add);
            if (found.isEmpty()) {
                unknown.at(pointer.apply(at), "unknown", "No variant of this id is for sale.");
            }
        }
        if (!unknown.errors().isEmpty()) {
            throw unknown;
        }
        return goods;
    }

    private Cart.Delivery checked(Cart.Delivery delivery) {
        if (delivery.method() != null && shipping.find(delivery.method()).isEmpty()) {
            throw unknownShippingMethod();
        }
        return delivery;
    }

    private static Problem unknownShippingMethod() {
        return CommonProblem.INVALID
                .because("There is no such way of shipping; see shipping-options.")
                .at("/shippingMethod", "unknown", "Take an id from the cart's shipping-options.");
    }

    private static Problem notFound() {
        return CommonProblem.notFound("cart");
    }
}
