package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/// An answer of the shop.
public record Reply(int status, HttpHeaders headers, byte[] body) {
    private static final JsonMapper JSON = new JsonMapper();

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The text at a JSON Pointer.
    public String text(String pointer) {
        return json().at(pointer).asText();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /// This answer, if it has the status.
    public Reply is(int expected) {
        assertThat(status).as(new String(body, StandardCharsets.UTF_8)).isEqualTo(expected);
        return this;
    }

    /// This answer, if it is that problem, well formed.
    public Reply isProblem(int expected, String slug) {
        is(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("/type")).isEqualTo("/problems/" + slug);
        assertThat(text("/status")).isEqualTo(String.valueOf(expected));
        assertThat(text("/instance")).isEqualTo("urn:cartwright:request:" + header("X-Request-Id"));
        assertThat(text("/title")).isNotBlank();
        assertThat(text("/detail")).isNotBlank();
        return this;
    }

    /// This answer, if it is that problem in the very bytes of an earlier answer.
    public Reply isProblemAgain(int expected, String slug) {
        is(expected);
        assertThat(text("/type")).isEqualTo("/problems/" + slug);
        assertThat(header("Idempotency-Replayed")).isEqualTo("true");
        return this;
    }
}
