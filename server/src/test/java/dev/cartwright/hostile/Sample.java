package dev.cartwright.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.regex.Pattern;

/// A body as a friend would send it: the document's example, or one put together from the examples of its fields.
/// Ids in it name things that exist, where the shop has some of their kind.
final class Sample {
    private static final Pattern ID = Pattern.compile("([a-z]{3})_[0-9a-hjkmnp-tv-z]{26}");
    private static final int DEEPEST = 8;

    private final Endpoint endpoint;
    private final Map<String, String> known;

    /// @param known an id of each kind, by its prefix
    Sample(Endpoint endpoint, Map<String, String> known) {
        this.endpoint = endpoint;
        this.known = known;
    }

    JsonNode body() {
        var media = endpoint.media();
        if (media.has("example")) {
            return withKnownIds(media.get("example"));
        }
        for (var example : media.at("/examples")) {
            return withKnownIds(example.get("value"));
        }
        return withKnownIds(of(media.get("schema"), 0));
    }

    private JsonNode of(JsonNode reference, int depth) {
        var schema = endpoint.schema(reference);
        for (var example : schema.at("/examples")) {
            return example;
        }
        for (var value : schema.at("/enum")) {
            return value;
        }
        if (schema.has("properties") && depth < DEEPEST) {
            var object = JsonNodeFactory.instance.objectNode();
            schema.get("properties")
                    .properties()
                    .forEach(property -> object.set(property.getKey(), of(property.getValue(), depth + 1)));
            return object;
        }
        if (Endpoint.is(schema, "array") && depth < DEEPEST) {
            return JsonNodeFactory.instance.arrayNode().add(of(schema.get("items"), depth + 1));
        }
        if (Endpoint.is(schema, "integer")) {
            return IntNode.valueOf(Math.max(1, schema.at("/minimum").asInt(1)));
        }
        if (Endpoint.is(schema, "boolean")) {
            return BooleanNode.TRUE;
        }
        return Endpoint.is(schema, "string") ? TextNode.valueOf("text") : JsonNodeFactory.instance.objectNode();
    }

    private JsonNode withKnownIds(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), withKnownIds(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(withKnownIds(element)));
                yield copy;
            }
            case TextNode text -> {
                var id = ID.matcher(text.asText());
                yield id.matches() && known.containsKey(id.group(1)) ? TextNode.valueOf(known.get(id.group(1))) : text;
            }
            default -> value;
        };
    }
}
