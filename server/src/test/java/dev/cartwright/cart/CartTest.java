package dev.cartwright.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.Problem;
import dev.cartwright.kernel.Quantity;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.kernel.Wanted;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CartTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Currency USD = Currency.getInstance("USD");
    private static final VariantId BOOK = variant(1);

    private final Cart empty = Cart.open(CartId.at(NOW), USD, NOW);

    @Test
    void aFreshCartIsEmptyAndOpen() {
        assertThat(empty.lines()).isEmpty();
        assertThat(empty.isOpen()).isTrue();
        assertThat(empty.delivery()).isEqualTo(Cart.Delivery.UNKNOWN);
        assertThat(empty.version()).isEqualTo(1);
        assertThatNoException().isThrownBy(empty::demandOpen);
    }

    @Test
    void theSameVariantAgainAddsToItsLine() {
        var cart = empty.with(BOOK, new Quantity(2), NOW).with(BOOK, new Quantity(3), NOW);
        assertThat(cart.lines()).hasSize(1);
        assertThat(cart.wanted()).containsExactly(new Wanted(BOOK, new Quantity(5)));
    }

    @Test
    void aLineHoldsAtMost999() {
        var full = empty.with(BOOK, new Quantity(998), NOW).with(BOOK, new Quantity(1), NOW);
        assertThat(full.lines().getFirst().quantity()).isEqualTo(new Quantity(999));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> full.with(BOOK, new Quantity(1), NOW))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(CommonProblem.INVALID))
                .satisfies(problem ->
                        assertThat(problem.errors().getFirst().pointer()).isEqualTo("/quantity"));
    }

    @Test
    void aCartHoldsAtMost100Lines() {
        var cart = empty;
        for (int each = 0; each < Cart.MOST_LINES; each++) {
            cart = cart.with(variant(each), new Quantity(1), NOW);
        }
        var full = cart;
        assertThat(full.lines()).hasSize(100);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> full.with(variant(100), new Quantity(1), NOW))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(CommonProblem.INVALID));
        assertThat(full.with(variant(7), new Quantity(1), NOW).lines()).hasSize(100);
    }

    @Test
    void aLineIsChangedAndRemovedByItsId() {
        var cart = empty.with(BOOK, new Quantity(2), NOW).with(variant(2), new Quantity(1), NOW);
        var line = cart.lines().getFirst().id();
        assertThat(cart.line(line)).map(Cart.Line::variant).contains(BOOK);
        assertThat(cart.withQuantity(line, new Quantity(7)).line(line))
                .map(Cart.Line::quantity)
                .contains(new Quantity(7));
        assertThat(cart.without(line).wanted()).containsExactly(new Wanted(variant(2), new Quantity(1)));
        assertThat(cart.without(line).line(line)).isEmpty();
        assertThat(cart.lines()).hasSize(2);
    }

    @Test
    void aClosedCartSaysWhichOrderClosedIt() {
        var order = OrderId.at(NOW);
        var closed = new Cart(empty.id(), USD, null, order, null, empty.delivery(), null, List.of(), 2, NOW, NOW);
        assertThat(closed.isOpen()).isFalse();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(closed::demandOpen)
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(CartProblem.CART_CLOSED))
                .satisfies(problem -> assertThat(problem.members()).containsEntry("orderId", order));
    }

    @Test
    void whatIsSaidLaterOfTheDeliveryOverlaysWhatWasSaidBefore() {
        var home = new Address("Ada", "1 Main Street", null, "Town", "US-NY", "10001", "US");
        var before = new Cart.Delivery("ada@example.org", home, null);
        assertThat(before.overlaidBy(Cart.Delivery.UNKNOWN)).isEqualTo(before);
        assertThat(Cart.Delivery.UNKNOWN.overlaidBy(before)).isEqualTo(before);
        assertThat(before.overlaidBy(new Cart.Delivery("eve@example.org", null, "express")))
                .isEqualTo(new Cart.Delivery("eve@example.org", home, "express"));
        assertThat(empty.deliveredTo(before).delivery()).isEqualTo(before);
    }

    /// However things are added, the cart wants what a plain sum per variant says, in the order of first mention.
    @Property
    void addingIsSummingPerVariant(@ForAll("additions") List<Wanted> additions) {
        var cart = empty;
        var model = new LinkedHashMap<VariantId, Integer>();
        for (var addition : additions) {
            int sum = model.getOrDefault(addition.variant(), 0)
                    + addition.quantity().value();
            var before = cart;
            if (sum > Quantity.MOST) {
                assertThatExceptionOfType(Problem.class)
                        .isThrownBy(() -> before.with(addition.variant(), addition.quantity(), NOW));
            } else {
                cart = cart.with(addition.variant(), addition.quantity(), NOW);
                model.put(addition.variant(), sum);
            }
        }
        assertThat(cart.wanted().stream()
                        .collect(Collectors.toMap(
                                Wanted::variant, one -> one.quantity().value(), Integer::sum, LinkedHashMap::new))
                        .entrySet())
                .containsExactlyElementsOf(model.entrySet());
        assertThat(cart.lines()).extracting(Cart.Line::id).doesNotHaveDuplicates();
        assertThat(new HashMap<>(model)).hasSameSizeAs(cart.lines());
    }

    /// A merge wants what both wanted, in the order of first mention, and no line is longer than it may be.
    @Property
    void mergingIsSummingPerVariant(@ForAll("additions") List<Wanted> mine, @ForAll("additions") List<Wanted> other) {
        var model = new LinkedHashMap<VariantId, Integer>();
        Stream.of(filled(mine), filled(other))
                .flatMap(cart -> cart.wanted().stream())
                .forEach(one ->
                        model.merge(one.variant(), one.quantity().value(), (a, b) -> Math.min(Quantity.MOST, a + b)));
        var merged = filled(mine).takingIn(filled(other));
        assertThat(merged.wanted())
                .containsExactlyElementsOf(model.entrySet().stream()
                        .map(entry -> new Wanted(entry.getKey(), new Quantity(entry.getValue())))
                        .toList());
        assertThat(merged.lines()).extracting(Cart.Line::id).doesNotHaveDuplicates();
    }

    @Test
    void whatIsInBothMustFitIntoOne() {
        var sixty = empty;
        var forty = empty;
        for (int each = 0; each < 60; each++) {
            sixty = sixty.with(variant(each), new Quantity(1), NOW);
            forty = each < 20 ? forty : forty.with(variant(each + 40), new Quantity(1), NOW);
        }
        assertThat(sixty.hasRoomFor(forty)).isTrue();
        assertThat(sixty.hasRoomFor(forty.with(variant(1), new Quantity(1), NOW)))
                .isTrue();
        assertThat(sixty.hasRoomFor(forty.with(variant(100), new Quantity(1), NOW)))
                .isFalse();
        var euros = Cart.open(CartId.at(NOW), Currency.getInstance("EUR"), NOW);
        assertThat(sixty.hasRoomFor(euros)).isFalse();
    }

    @Test
    void aMergeKeepsBothNotesWhereThereIsRoom() {
        var mine = empty.noting("mine");
        var other = empty.noting("yours");
        assertThat(mine.takingIn(other).note()).isEqualTo("mine / yours");
        assertThat(mine.takingIn(empty).note()).isEqualTo("mine");
        assertThat(empty.takingIn(other).note()).isEqualTo("yours");
        assertThat(mine.takingIn(mine).note()).isEqualTo("mine");
        var longest = "x".repeat(Cart.LONGEST_NOTE);
        assertThat(mine.takingIn(empty.noting(longest)).note()).isEqualTo(longest);
    }

    private Cart filled(List<Wanted> wanted) {
        var cart = empty;
        for (var one : wanted) {
            if (cart.wanted().stream().noneMatch(line -> line.variant().equals(one.variant()))) {
                cart = cart.with(one.variant(), one.quantity(), NOW);
            }
        }
        return cart;
    }

    @Provide
    Arbitrary<List<Wanted>> additions() {
        var variants = Arbitraries.integers().between(1, 5).map(CartTest::variant);
        var quantities = Arbitraries.integers().between(1, Quantity.MOST).map(Quantity::new);
        return Combinators.combine(variants, quantities).as(Wanted::new).list().ofMaxSize(30);
    }

    private static VariantId variant(int number) {
        return new VariantId(new UUID(0, number));
    }
}
