package dev.cartwright.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// An operation as the API's document describes it.
///
/// @param template the path with its `{names}`
record Endpoint(String method, String template, JsonNode operation, JsonNode document) {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    static List<Endpoint> in(JsonNode document) {
        var all = new ArrayList<Endpoint>();
        for (var path : document.at("/paths").properties()) {
            for (var method : METHODS) {
                if (path.getValue().has(method)) {
                    all.add(new Endpoint(
                            method.toUpperCase(Locale.ROOT),
                            path.getKey(),
                            path.getValue().get(method),
                            document));
                }
            }
        }
        return all;
    }

    String id() {
        return operation.at("/operationId").asText();
    }

    boolean changes() {
        return !method.equals("GET");
    }

    boolean isOpenToGuests() {
        return elements(operation.at("/security")).anyMatch(JsonNode::isEmpty);
    }

    Stream<JsonNode> parameters(String in) {
        return elements(operation.at("/parameters"))
                .map(this::resolved)
                .filter(parameter -> parameter.at("/in").asText().equals(in));
    }

    boolean takes(String header) {
        return parameters("header")
                .anyMatch(parameter -> parameter.at("/name").asText().equals(header));
    }

    boolean hasBody() {
        return operation.has("requestBody");
    }

    /// The media type that its bodies are sent in.
    String mediaType() {
        var types = operation.at("/requestBody/content");
        return types.has("application/merge-patch+json") ? "application/merge-patch+json" : "application/json";
    }

    JsonNode media() {
        return operation.at("/requestBody/content").get(mediaType());
    }

    /// What a `$ref` leads to, or the thing itself.
    JsonNode resolved(JsonNode thing) {
        var seen = thing;
        while (seen.has("$ref")) {
            seen = document.at(seen.get("$ref").asText().substring(1));
        }
        return seen;
    }

    /// The schema that is meant where null is allowed as well.
    JsonNode schema(JsonNode schema) {
        var seen = resolved(schema);
        for (var way : elements(seen.at("/anyOf")).toList()) {
            if (!way.at("/type").asText().equals("null")) {
                return schema(way);
            }
        }
        return seen;
    }

    static boolean is(JsonNode schema, String type) {
        var types = schema.at("/type");
        return types.asText().equals(type)
                || elements(types).anyMatch(one -> one.asText().equals(type));
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
