package dev.cartwright.platform.http;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/// A finished answer: what is sent, and what is kept to be sent again when the request is repeated.
public record Answer(int status, Map<String, String> headers, byte[] body) {
    static final String JSON = "application/json";
    static final String PROBLEM_JSON = "application/problem+json";

    public static Answer noContent() {
        return new Answer(204, Map.of(), new byte[0]);
    }

    public Answer withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
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
