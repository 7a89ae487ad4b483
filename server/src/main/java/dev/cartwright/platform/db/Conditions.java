package dev.cartwright.platform.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// The part of a `where` that depends on which filters were given. The SQL of each condition is a constant; what it
/// compares with is bound.
public final class Conditions {
    private record Condition(
            String sql, @Nullable String name, @Nullable Object value) {
        void bind(Query query) {
            if (name == null) {
                return;
            }
            if (value instanceof List<?> several) {
                var type = several.isEmpty() || several.getFirst() instanceof String ? String.class : UUID.class;
                query.bindArray(name, type, several);
            } else {
                query.bind(name, value);
            }
        }
    }

    private final List<Condition> conditions = new ArrayList<>();

    /// Adds a condition that compares with nothing that is bound.
    public Conditions and(String sql) {
        conditions.add(new Condition(sql, null, null));
        return this;
    }

    /// Adds the condition if there is a value.
    ///
    /// @param sql names the value as `:name`
    public Conditions and(String sql, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(new Condition(sql, name, value));
        }
        return this;
    }

    /// Adds what only the rows after this place of the order fulfil.
    ///
    /// @param columns what is sorted by, the last one the id
    public Conditions after(String columns, boolean descending, Object value, UUID id) {
        var comparison = descending ? " < " : " > ";
        conditions.add(
                new Condition("(" + columns + ")" + comparison + "(:afterValue, :afterId)", "afterValue", value));
        conditions.add(new Condition("true", "afterId", id));
        return this;
    }

    /// All of them, to stand after `where`; `true` if there is none.
    public String sql() {
        return conditions.isEmpty()
                ? "true"
                : conditions.stream().map(Condition::sql).collect(Collectors.joining(" and "));
    }

    /// What all of them compare with, by name.
    public Map<String, Object> values() {
        return conditions.stream()
                .filter(condition -> condition.value != null)
                .collect(Collectors.toMap(Condition::name, Condition::value));
    }

    public Query bind(Query query) {
        conditions.forEach(condition -> condition.bind(query));
        return query;
    }
}
