package dev.cartwright.platform.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The place in the body that Jackson stumbled over, as a JSON Pointer (RFC 6901).
final class JsonPointers {
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private JsonPointers() {}

    static String of(JsonMappingException stumble) {
        return stumble.getPath().stream()
                .map(step -> step.getFieldName() == null ? "/" + step.getIndex() : "/" + escaped(step.getFieldName()))
                .collect(Collectors.joining());
    }

    /// A name as a step of a pointer; half a character, which no answer could say, becomes a replacement character.
    static String escaped(String name) {
        return HALF.matcher(name).replaceAll("\ufffd").replace("~", "~0").replace("/", "~1");
    }
}
