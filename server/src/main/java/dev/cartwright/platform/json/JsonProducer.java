package dev.cartwright.platform.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Gives the REST layer our JSON instead of Quarkus' own.
final class JsonProducer {
    private JsonProducer() {}

    @Produces
    @Singleton
    static JsonMapper jsonMapper() {
        return ShopJson.mapper();
    }

    @Produces
    @Singleton
    static ObjectMapper objectMapper(JsonMapper mapper) {
        return mapper;
    }
}
