package dev.cartwright.platform.http;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// A finished answer: what is sent, and what is kept to be sent again when the request is repeated.
public record Answer(int status, Map<String, String> headers, byte[] body) {
    static final String JSON = "application/json";
    static final String PROBLEM_JSON = "application/problem+json";
    private static final Set<String> OF_THE_BODY = Set.of("Content-Type", "Content-Encoding");

    public static Answer noContent() {
        return new Answer(204, Map.of(), new byte[0]);
    }

    public Answer withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }

    public Answer withBody(byte[] other) {
        return new Answer(status, headers, other);
    }

    /// What somebody gets who has exactly this already.
    public Answer notModified() {
        var rest = new LinkedHashMap<>(headers);
        OF_THE_BODY.forEach(rest::remove);
        return new Answer(304, rest, new byte[0]);
    }

    public Response toResponse() {
        var response = Response.status(status);
        headers.forEach(response::header);
        if (body.length > 0) {
            response.entity(body);
        }
        return response.build();
    }
}
