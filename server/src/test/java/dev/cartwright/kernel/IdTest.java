package dev.cartwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {
    /// A kind of id: how it is made of a UUID, at a moment, and of its text.
    private record Kind(
            Function<UUID, Id> of, Function<Instant, Id> at, Function<String, Optional<? extends Id>> parse) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(AuthorId::new, AuthorId::at, AuthorId::parse),
            new Kind(CartId::new, CartId::at, CartId::parse),
            new Kind(CategoryId::new, CategoryId::at, CategoryId::parse),
            new Kind(EventId::new, EventId::at, EventId::parse),
            new Kind(LineId::new, LineId::at, LineId::parse),
            new Kind(LocationId::new, LocationId::at, LocationId::parse),
            new Kind(OrderId::new, OrderId::at, OrderId::parse),
            new Kind(PaymentId::new, PaymentId::at, PaymentId::parse),
            new Kind(ProductId::new, ProductId::at, ProductId::parse),
            new Kind(SupplierId::new, SupplierId::at, SupplierId::parse),
            new Kind(VariantId::new, VariantId::at, VariantId::parse));

    @Property
    void everyKindReadsWhatItShows(@ForAll long high, @ForAll long low) {
        for (var kind : KINDS) {
            var id = kind.of().apply(new UUID(high, low));
            assertThat(id.text()).matches("[a-z]{3}_[0-7][0-9a-hjkmnp-tv-z]{25}");
            assertThat(id).hasToString(id.text());
            assertThat(kind.parse().apply(id.text()).map(Id::value)).contains(id.value());
        }
    }

    @Property
    void noKindReadsAnother(@ForAll long high, @ForAll long low) {
        for (var kind : KINDS) {
            var text = kind.of().apply(new UUID(high, low)).text();
            assertThat(KINDS.stream()
                            .filter(other -> other.parse().apply(text).isPresent())
                            .count())
                    .isEqualTo(1);
        }
    }

    @Property
    void textsSortLikeTheNumbers(@ForAll long high1, @ForAll long low1, @ForAll long high2, @ForAll long low2) {
        var one = new OrderId(new UUID(high1, low1)).text();
        var two = new OrderId(new UUID(high2, low2)).text();
        int numbers = high1 == high2 ? Long.compareUnsigned(low1, low2) : Long.compareUnsigned(high1, high2);
        assertThat(Integer.signum(one.compareTo(two))).isEqualTo(Integer.signum(numbers));
    }

    @Property
    void whateverIsReadIsTheOneSpellingOfItsId(@ForAll("almostIds") String text) {
        OrderId.parse(text).ifPresent(id -> assertThat(id.text()).isEqualTo(text));
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> almostIds() {
        return net.jqwik.api.Arbitraries.strings()
                .withChars("0123456789abcdefghijklmnopqrstuvwxyzABCXYZ-_")
                .ofMinLength(25)
                .ofMaxLength(27)
                .map(text -> "ord_" + text);
    }

    @Test
    void theEndsOfTheRangeAreSpelledOut() {
        assertThat(new OrderId(new UUID(0, 0)).text()).isEqualTo("ord_" + "0".repeat(26));
        assertThat(new OrderId(new UUID(-1, -1)).text()).isEqualTo("ord_7" + "z".repeat(25));
        assertThat(new OrderId(new UUID(0, 31)).text()).isEqualTo("ord_" + "0".repeat(25) + "z");
        assertThat(OrderId.parse("ord_8" + "0".repeat(25))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ord",
                "ord_",
                "ord_0",
                "01hf7yat00e3t9v3r8x0q4g2m1",
                "crt_01hf7yat00e3t9v3r8x0q4g2m1",
                "ORD_01hf7yat00e3t9v3r8x0q4g2m1",
                "ord_01HF7YAT00E3T9V3R8X0Q4G2M1",
                "ord_01hf7yat00e3t9v3r8x0q4g2m",
                "ord_01hf7yat00e3t9v3r8x0q4g2m11",
                "ord_o1hf7yat00e3t9v3r8x0q4g2m1",
                "ord_0ihf7yat00e3t9v3r8x0q4g2m1",
                "ord_0lhf7yat00e3t9v3r8x0q4g2m1",
                "ord_0uhf7yat00e3t9v3r8x0q4g2m1",
                "ord_/1hf7yat00e3t9v3r8x0q4g2m1",
                " ord_01hf7yat00e3t9v3r8x0q4g2m1",
                "ord_01hf7yat00e3t9v3r8x0q4g2m1\n",
                "ord_0190c6f8-1f5e-7b3a-9c1d-2e3f4a5b6c7d"
            })
    void anyOtherTextIsNoId(String text) {
        assertThat(OrderId.parse(text)).isEmpty();
    }

    @Test
    void aFreshIdIsMadeOfItsMoment() {
        var now = Instant.parse("2026-11-21T10:00:00Z");
        for (var kind : KINDS) {
            var id = kind.at().apply(now);
            assertThat(id.value().getMostSignificantBits() >>> 16).isEqualTo(now.toEpochMilli());
        }
    }
}
