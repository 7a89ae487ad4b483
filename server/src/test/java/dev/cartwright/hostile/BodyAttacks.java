package dev.cartwright.hostile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Bodies that are well-formed JSON and still not what the schema says: field by field, at every depth.
final class BodyAttacks {
    /// Beyond ASCII everything is escaped, so that half a character survives its way to the wire.
    static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<String> FOR_TEXT = List.of("7", "2.5", "true", "{\"a\":1}", "[\"a\"]", "[]");
    private static final List<String> FOR_WHOLE_NUMBERS = List.of(
            "\"2\"",
            "2.7",
            "true",
            "{}",
            "[1]",
            "2147483648",
            "-2147483649",
            "1e400",
            "99999999999999999999999999",
            "\"\"");
    private static final List<String> FOR_FLAGS = List.of("\"true\"", "1", "0", "{}", "[]");
    private static final List<String> FOR_OBJECTS = List.of("\"text\"", "7", "true", "[]", "[{}]");
    private static final List<String> FOR_ARRAYS = List.of("\"text\"", "7", "true", "{}", "[[]]", "[null]", "[7.5]");
    private static final int ITEMS = 5000;

    private final Endpoint endpoint;
    private final Attack ready;
    private final JsonNode sample;
    private final boolean isPatch;
    private final List<Attack> attacks = new ArrayList<>();

    BodyAttacks(Endpoint endpoint, Attack ready, JsonNode sample) {
        this.endpoint = endpoint;
        this.ready = ready;
        this.sample = sample;
        this.isPatch = endpoint.method().equals("PATCH");
    }

    List<Attack> all() {
        visit(JsonPointer.empty(), endpoint.schema(endpoint.media().get("schema")), sample);
        return attacks;
    }

    private void visit(JsonPointer place, JsonNode schema, JsonNode value) {
        if (value instanceof ObjectNode object) {
            visitObject(place, schema, object);
        } else if (value instanceof ArrayNode array && !array.isEmpty()) {
            visit(place.append(JsonPointer.compile("/0")), endpoint.schema(schema.at("/items")), array.get(0));
        }
    }

    private void visitObject(JsonPointer place, JsonNode schema, ObjectNode object) {
        if (!schema.has("additionalProperties")) {
            set(place, "noSuchField", JsonNodeFactory.instance.numberNode(1), "an unknown field");
        }
        for (var field : object.properties()) {
            var property = schema.at("/properties").path(field.getKey());
            var meant = endpoint.schema(property.isMissingNode() ? schema.at("/additionalProperties") : property);
            // A name that the sender made up may have a value of any type.
            if (meant.has("type")) {
                wrongTypes(place, field.getKey(), meant, field.getValue());
            }
            if (endpoint.resolved(schema).at("/required").toString().contains('"' + field.getKey() + '"')) {
                remove(place, field.getKey());
            }
            if (!isPatch && !property.isMissingNode() && !isNullable(property)) {
                set(place, field.getKey(), JsonNodeFactory.instance.nullNode(), "null");
            }
            visit(place.append(JsonPointer.compile("/" + field.getKey())), meant, field.getValue());
        }
    }

    private boolean isNullable(JsonNode property) {
        return Endpoint.is(property, "null")
                || Endpoint.elements(property.at("/anyOf")).anyMatch(way -> Endpoint.is(way, "null"));
    }

    private void wrongTypes(JsonPointer place, String field, JsonNode schema, JsonNode value) {
        var raw =
                switch (value.getNodeType()) {
                    case STRING -> FOR_TEXT;
                    case NUMBER -> FOR_WHOLE_NUMBERS;
                    case BOOLEAN -> FOR_FLAGS;
                    case OBJECT -> FOR_OBJECTS;
                    case ARRAY -> FOR_ARRAYS;
                    default -> List.<String>of();
                };
        raw.forEach(json -> set(place, field, read(json), json));
        if (value.isTextual()) {
            text(place, field, schema);
        }
        if (value instanceof ArrayNode array && !array.isEmpty()) {
            var many = JsonNodeFactory.instance.arrayNode();
            for (int count = 0; count < ITEMS; count++) {
                many.add(array.get(0));
            }
            set(place, field, many, ITEMS + " elements");
        }
        if (value.isNumber()) {
            beyond(place, field, schema);
        }
    }

    private void text(JsonPointer place, String field, JsonNode schema) {
        say(place, field, "a\u0000b", "NUL");
        say(place, field, "abc\u202Edef", "a character that turns the direction of writing");
        say(place, field, "half a \uD83D character", "half a character");
        say(place, field, "a\u0007b\u001Bc", "control characters");
        say(place, field, "a".repeat(100_000), "100,000 characters");
        say(place, field, "a".repeat(250_000), "250,000 characters");
        int longest = schema.at("/maxLength").asInt(0);
        if (longest > 0) {
            say(place, field, "a".repeat(longest + 1), (longest + 1) + " characters");
        }
        var pattern = schema.at("/pattern").asText();
        for (var wrong : List.of("", " ", "¡no!", "NaN", "-1", "1e5", "../../etc/passwd", "' or '1'='1")) {
            if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(wrong).find()) {
                say(place, field, wrong, "against its pattern: " + wrong);
            }
            if (schema.has("enum") || schema.has("format") || field.equals("email")) {
                say(place, field, wrong, "none of what it may be: " + wrong);
            }
        }
    }

    private void beyond(JsonPointer place, String field, JsonNode schema) {
        if (schema.has("minimum")) {
            var less = schema.get("minimum").decimalValue().subtract(java.math.BigDecimal.ONE);
            set(place, field, JsonNodeFactory.instance.numberNode(less.toBigInteger()), "below the least");
        }
        if (schema.has("maximum")) {
            var more = schema.get("maximum").decimalValue().add(java.math.BigDecimal.ONE);
            set(place, field, JsonNodeFactory.instance.numberNode(more.toBigInteger()), "above the most");
        }
    }

    private void say(JsonPointer place, String field, String text, String what) {
        set(place, field, JsonNodeFactory.instance.textNode(text), what);
    }

    private void set(JsonPointer place, String field, JsonNode value, String what) {
        var copy = sample.deepCopy();
        if (copy.at(place) instanceof ObjectNode object) {
            object.set(field, value);
            add(copy, place + "/" + field + ": " + what);
        }
    }

    private void remove(JsonPointer place, String field) {
        var copy = sample.deepCopy();
        if (copy.at(place) instanceof ObjectNode object) {
            object.remove(field);
            add(copy, place + "/" + field + " is missing");
        }
    }

    private void add(JsonNode body, String what) {
        attacks.add(ready.because(what).saying(write(body)));
    }

    static String write(JsonNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// As it stands there: a number that is too large for every type stays one.
    private static JsonNode read(String json) {
        return JsonNodeFactory.instance.rawValueNode(new com.fasterxml.jackson.databind.util.RawValue(json));
    }
}
