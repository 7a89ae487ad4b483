package dev.cartwright.platform.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwright.platform.json.ShopJson;

/// A JSON text on its way to or from a `jsonb` column.
public record Json(String text) {
    private static final JsonMapper MAPPER = ShopJson.mapper();

    public static Json of(Object value) {
        try {
            return new Json(MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), unwritable);
        }
    }

    public <T> T as(Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored JSON is not a " + type.getSimpleName(), unreadable);
        }
    }

    public JsonNode tree() {
        return as(JsonNode.class);
    }
}
