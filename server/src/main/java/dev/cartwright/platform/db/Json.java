package dev.cartwright.platform.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwright.platform.json.ShopJson;
import java.util.Map;

/// A JSON text on its way to or from a `jsonb` column.
public record Json(String text) {
    private static final JsonMapper MAPPER = ShopJson.mapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

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

    /// An object of whatever is in it.
    public Map<String, Object> object() {
        return read(OBJECT);
    }

    /// An object whose members are all texts.
    public Map<String, String> texts() {
        return read(TEXTS);
    }

    public JsonNode tree() {
        return as(JsonNode.class);
    }

    private <T> T read(TypeReference<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored JSON is not a " + type.getType(), unreadable);
        }
    }
}
