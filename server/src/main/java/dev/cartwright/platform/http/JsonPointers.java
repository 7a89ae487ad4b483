package dev.cartwright.platform.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/// The place in the body that Jackson stumbled over, as a JSON Pointer (RFC 6901).
final class JsonPointers {
    private JsonPointers() {}

    static String of(JsonMappingException stumble) {
        return stumble.getPath().stream()
                .map(step -> step.getFieldName() == null ? "/" + step.getIndex() : "/" + escaped(step.getFieldName()))
                .collect(Collectors.joining());
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
