package dev.cartwright.platform.http;

import io.vertx.core.MultiMap;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Puts the query parameters of a request where the framework would put them (`@BeanParam`), for whoever answers on
/// the event loop.
public final class QueryFields<P extends ListParameters> {
    private final Supplier<P> empty;
    private final Map<String, Field> fields;

    private QueryFields(Supplier<P> empty) {
        this.empty = empty;
        this.fields = Arrays.stream(empty.get().getClass().getFields())
                .filter(field -> field.isAnnotationPresent(QueryParam.class))
                .collect(Collectors.toMap(
                        field -> field.getAnnotation(QueryParam.class).value(), Function.identity()));
    }

    public static <P extends ListParameters> QueryFields<P> of(Supplier<P> empty) {
        return new QueryFields<>(empty);
    }

    /// Empty if there is one that [KnownParameters] refuses.
    public Optional<P> read(MultiMap sent) {
        var parameters = empty.get();
        for (var name : sent.names()) {
            var field = fields.get(name);
            var values = sent.getAll(name);
            if (field == null || values.size() > 1 || values.getFirst().isEmpty()) return Optional.empty();
            set(parameters, field, values.getFirst());
        }
        return Optional.of(parameters);
    }

    private static void set(Object parameters, Field field, String value) {
        try {
            field.set(parameters, value);
        } catch (IllegalAccessException notPublic) {
            throw new IllegalStateException("a query parameter's field is public: " + field, notPublic);
        }
    }
}
