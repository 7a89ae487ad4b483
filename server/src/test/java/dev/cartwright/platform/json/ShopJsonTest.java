package dev.cartwright.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopJsonTest {
    private static final JsonMapper MAPPER = ShopJson.mapper();

    private record Whole(@Nullable Integer n) {}

    private record Primitive(int n) {}

    private record Big(@Nullable Long n) {}

    private record Text(@Nullable String n) {}

    private record Flag(@Nullable Boolean n) {}

    private record Decimal(@Nullable BigDecimal n) {}

    private record Texts(@Nullable List<String> n) {}

    private record Nested(@Nullable Whole n) {}

    private record Amount(@Nullable Money n) {}

    private enum State {
        REQUIRES_ACTION
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "2.7", "2.0", "1e2", "1E2", "true", "\"\"", "[2]", "{}", "2147483648", "\"NaN\""})
    void whatIsNoWholeNumberIsNotTakenForOne(String value) {
        refuses(JsonProcessingException.class, value, Whole.class);
        refuses(JsonProcessingException.class, value, Primitive.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "2.7", "1e2", "true", "\"\"", "9223372036854775808"})
    void norForALongOne(String value) {
        refuses(JsonProcessingException.class, value, Big.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2.5", "true", "[\"a\"]", "{}"})
    void whatIsNoTextIsNotTakenForOne(String value) {
        refuses(MismatchedInputException.class, value, Text.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "\"\"", "0", "1", "1.0", "[true]"})
    void whatIsNeitherTrueNorFalseIsNotTakenForIt(String value) {
        refuses(MismatchedInputException.class, value, Flag.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1.5\"", "true", "\"\""})
    void whatIsNoNumberIsNotTakenForOne(String value) {
        refuses(MismatchedInputException.class, value, Decimal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "[1]", "[true]", "{}", "\"\""})
    void aListIsAListOfItsKind(String value) {
        refuses(MismatchedInputException.class, value, Texts.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"a\"", "[]", "[{}]", "1", "true"})
    void anObjectIsAnObject(String value) {
        refuses(MismatchedInputException.class, value, Nested.class);
    }

    @Test
    void nullIsNotZero() {
        refuses(MismatchedInputException.class, "null", Primitive.class);
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> MAPPER.readValue("{}", Primitive.class));
    }

    @Test
    void whatIsWhatItShouldBeIsRead() throws JsonProcessingException {
        assertThat(MAPPER.readValue("{\"n\":2}", Whole.class)).isEqualTo(new Whole(2));
        assertThat(MAPPER.readValue("{\"n\":-0}", Primitive.class)).isEqualTo(new Primitive(0));
        assertThat(MAPPER.readValue("{\"n\":null}", Whole.class)).isEqualTo(new Whole(null));
        assertThat(MAPPER.readValue("{}", Whole.class)).isEqualTo(new Whole(null));
        assertThat(MAPPER.readValue("{\"n\":\"2\"}", Text.class)).isEqualTo(new Text("2"));
        assertThat(MAPPER.readValue("{\"n\":2}", Decimal.class)).isEqualTo(new Decimal(BigDecimal.TWO));
        assertThat(MAPPER.readValue("{\"n\":[\"a\"]}", Texts.class)).isEqualTo(new Texts(List.of("a")));
    }

    @Test
    void aFieldThatIsNotKnownIsRefused() {
        assertThatExceptionOfType(UnrecognizedPropertyException.class)
                .isThrownBy(() -> MAPPER.readValue("{\"n\":2,\"m\":3}", Whole.class));
        assertThatExceptionOfType(UnrecognizedPropertyException.class)
                .isThrownBy(() -> MAPPER.readValue("{\"N\":2}", Whole.class));
    }

    @Test
    void aFieldThatComesTwiceIsRefused() {
        broken("{\"n\":2,\"n\":3}", Whole.class);
        broken("{\"n\":2,\"n\":2}", JsonNode.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"n\":2} {}",
                "{\"n\":2}x",
                "{\"n\":2}]",
                "{\"n\":2,}",
                "{'n':2}",
                "{n:2}",
                "{\"n\":02}",
                "{\"n\":2}//",
                "{\"n\":+2}",
                "{\"n\":NaN}",
                "{\"n\":.5}",
                "{\"n\":2",
                "\u0000"
            })
    void whatIsNoJsonIsRefused(String text) {
        broken(text, Whole.class);
    }

    @Test
    void nobodySendsWhatIsNestedEndlessly() {
        assertThatNoException().isThrownBy(() -> MAPPER.readTree("[".repeat(32) + "]".repeat(32)));
        assertThatExceptionOfType(StreamConstraintsException.class)
                .isThrownBy(() -> MAPPER.readTree("[".repeat(33) + "]".repeat(33)));
    }

    @Test
    void norEndlessTextsAndNumbers() {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> MAPPER.readTree("\"" + "a".repeat(200_001) + "\""));
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> MAPPER.readTree("1".repeat(41)));
    }

    @Test
    void moneyIsATextAndACurrency() throws JsonProcessingException {
        var money = new Money(1250, Currency.getInstance("USD"));
        assertThat(MAPPER.writeValueAsString(money)).isEqualTo("{\"amount\":\"12.50\",\"currency\":\"USD\"}");
        assertThat(MAPPER.readValue("{\"currency\":\"USD\",\"amount\":\"12.50\"}", Money.class))
                .isEqualTo(money);
        assertThat(MAPPER.writeValueAsString(new Money(1250, Currency.getInstance("JPY"))))
                .isEqualTo("{\"amount\":\"1250\",\"currency\":\"JPY\"}");
    }

    @Property
    void moneyComesBackAsItWent(@ForAll @LongRange(min = -10_000_000_000L, max = 10_000_000_000L) long minor)
            throws JsonProcessingException {
        for (var currency : List.of("USD", "JPY", "KWD")) {
            var money = new Money(minor, Currency.getInstance(currency));
            assertThat(MAPPER.readValue(MAPPER.writeValueAsString(money), Money.class))
                    .isEqualTo(money);
        }
    }

    /// Understood, but refused by a rule: the mappers answer 422.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":\"12.5\",\"currency\":\"USD\"}",
                "{\"amount\":\"12.50\",\"currency\":\"JPY\"}",
                "{\"amount\":\"12.50\",\"currency\":\"XYZ\"}",
                "{\"amount\":\"12.50\",\"currency\":\"usd\"}",
                "{\"amount\":\"1\",\"currency\":\"XAU\"}",
                "{\"amount\":\"999999999999999.9999\",\"currency\":\"CLF\"}",
                "{\"amount\":\"%s\",\"currency\":\"USD\"}",
                "{\"amount\":\"12.50\"}",
                "{\"currency\":\"USD\"}",
                "{\"amount\":null,\"currency\":\"USD\"}",
                "{}"
            })
    void moneyThatIsNotWellFormedIsRefusedByARule(String money) {
        assertThatExceptionOfType(InvalidFormatException.class)
                .isThrownBy(() -> MAPPER.readValue("{\"n\":" + money + "}", Amount.class))
                .satisfies(refused ->
                        assertThat(refused.getOriginalMessage()).endsWith(".").doesNotContain("dev.cartwright", "null"))
                .satisfies(wrong -> assertThat(isRefusedByARule(wrong)).isTrue());
    }

    /// Not understood at all: the mappers answer 400.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":12.50,\"currency\":\"USD\"}",
                "{\"amount\":1250,\"currency\":\"USD\"}",
                "{\"amount\":\"12.50\",\"currency\":840}",
                "{\"amount\":\"12.50\",\"currency\":\"USD\",\"minor\":1250}",
                "\"12.50 USD\"",
                "12.50",
                "[\"12.50\",\"USD\"]"
            })
    void whatIsNoMoneyAtAllIsNotUnderstood(String money) {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> MAPPER.readValue("{\"n\":" + money + "}", Amount.class))
                .satisfies(wrong -> assertThat(isRefusedByARule(wrong)).isFalse());
    }

    @Test
    void theRestIsWrittenAsItIsPromised() throws JsonProcessingException {
        record Shown(
                OrderId id,
                State state,
                Instant at,
                LocalDate day,
                Optional<String> there,
                Optional<String> missing,
                @Nullable String nothing) {}

        var shown = new Shown(
                new OrderId(new UUID(0, 1)),
                State.REQUIRES_ACTION,
                Instant.parse("2026-11-21T10:00:00Z"),
                LocalDate.of(2026, 11, 21),
                Optional.of("a"),
                Optional.empty(),
                null);
        assertThat(MAPPER.writeValueAsString(shown))
                .isEqualTo("{\"id\":\"ord_00000000000000000000000001\",\"state\":\"requires_action\","
                        + "\"at\":\"2026-11-21T10:00:00Z\",\"day\":\"2026-11-21\",\"there\":\"a\",\"missing\":null,"
                        + "\"nothing\":null}");
    }

    /// How the mappers tell the two apart.
    private static boolean isRefusedByARule(MismatchedInputException wrong) {
        return wrong instanceof InvalidFormatException && Money.class.equals(wrong.getTargetType());
    }

    private static void refuses(Class<? extends Throwable> with, String value, Class<?> type) {
        assertThatExceptionOfType(with).isThrownBy(() -> MAPPER.readValue("{\"n\":" + value + "}", type));
    }

    private static void broken(String text, Class<?> type) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> MAPPER.readValue(text, type));
    }
}
