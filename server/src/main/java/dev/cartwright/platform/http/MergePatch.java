package dev.cartwright.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.kernel.CommonProblem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/// JSON Merge Patch (RFC 7396): the patch is laid over what can be edited, and the result must be as valid as if it
/// had been sent whole.
@Singleton
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";
    private final JsonMapper mapper;
    private final FieldRules rules;

    MergePatch(JsonMapper mapper, FieldRules rules) {
        this.mapper = mapper;
        this.rules = rules;
    }

    /// @throws dev.cartwright.kernel.Problem 400 if the patch is no object, 422 if the result breaks a rule
    public <T> T apply(T current, JsonNode patch, Class<T> type) {
        if (!patch.isObject()) {
            throw CommonProblem.MALFORMED.because("A merge patch is a JSON object.");
        }
        var merged = merge(mapper.valueToTree(current), patch);
        try {
            return rules.check(mapper.treeToValue(merged, type));
        } catch (JsonProcessingException notUnderstood) {
            throw new NotUnderstood(notUnderstood);
        }
    }

    /// The function MergePatch of RFC 7396, section 2.
    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        var result = target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                var before = result.path(change.getKey());
                result.set(change.getKey(), merge(before, change.getValue()));
            }
        });
        return result;
    }

    /// Carries Jackson's complaint out of a use case to the mappers that know how to word it.
    static final class NotUnderstood extends UncheckedIOException {
        private static final long serialVersionUID = 1;

        NotUnderstood(IOException cause) {
            super(cause);
        }
    }
}
