package dev.cartwright.platform.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Gives the REST layer, which asks for an `ObjectMapper`, our JSON instead of Quarkus' own.
final class JsonProducer {
    private JsonProducer() {}

    @Produces
    @Singleton
    static JsonMapper jsonMapper() {
        return ShopJson.mapper();
    }
}
