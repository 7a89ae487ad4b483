package dev.cartwright.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.Slugs;
import java.io.IOException;
import java.util.Currency;

/// JSON as docs/api promises it: `"2"` and `2.7` are not integers, an unknown or doubled field is an error, money is
/// `{"amount":"12.50","currency":"USD"}`, ids are prefixed text, enumerations lower_snake.
public final class ShopJson {
    private static final int DEEPEST = 32;

    private ShopJson() {}

    public static JsonMapper mapper() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(200_000)
                        .maxNumberLength(40)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(kernelTypes())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .serializationInclusion(JsonInclude.Include.ALWAYS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        textual -> textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    private static SimpleModule kernelTypes() {
        return new SimpleModule("cartwright")
                .addSerializer(new IdWriter())
                .addSerializer(new EnumWriter())
                .addSerializer(new MoneyWriter())
                .addDeserializer(Money.class, new MoneyReader());
    }

    private static final class IdWriter extends StdSerializer<Id> {
        IdWriter() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(id.text());
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class EnumWriter extends StdSerializer<Enum> {
        EnumWriter() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum constant, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Slugs.lowerSnake(constant));
        }
    }

    private static final class MoneyWriter extends StdSerializer<Money> {
        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("amount", money.amount());
            json.writeStringField("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }

    private record MoneyText(String amount, String currency) {}

    private static final class MoneyReader extends StdDeserializer<Money> {
        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = context.readValue(json, MoneyText.class);
            if (text.amount() == null || text.currency() == null) {
                throw refused(json, "", "Money has an amount and a currency.");
            }
            try {
                return Money.of(text.amount(), currency(json, text.currency()));
            } catch (IllegalArgumentException refused) {
                throw refused(json, text.amount(), refused.getMessage() + ".");
            }
        }

        private static Currency currency(JsonParser json, String code) throws InvalidFormatException {
            try {
                return Currency.getInstance(code);
            } catch (IllegalArgumentException unknown) {
                throw refused(json, code, "There is no currency of this code.");
            }
        }

        /// Its message is for whoever wrote the JSON: without Java's names.
        private static InvalidFormatException refused(JsonParser json, String value, String message) {
            return InvalidFormatException.from(json, message, value, Money.class);
        }
    }
}
