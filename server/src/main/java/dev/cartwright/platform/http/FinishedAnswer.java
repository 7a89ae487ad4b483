package dev.cartwright.platform.http;

import dev.cartwright.platform.telemetry.Route;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/// An answer that is ready to be sent, as often as one likes.
public final class FinishedAnswer {
    private static final int NOT_MODIFIED = 304;

    private final Answer answer;
    private final Route route;
    private final Buffer body;
    private final CharSequence[] names;
    private final CharSequence[] values;
    private final CharSequence length;
    private final String tag;

    private FinishedAnswer(Answer answer, Route route) {
        this.route = route;
        this.answer = answer;
        this.body = Buffer.buffer(answer.body());
        this.names = answer.headers().keySet().stream()
                .map(HttpHeaders::createOptimized)
                .toArray(CharSequence[]::new);
        this.values = answer.headers().values().stream()
                .map(HttpHeaders::createOptimized)
                .toArray(CharSequence[]::new);
        this.length = HttpHeaders.createOptimized(Integer.toString(answer.body().length));
        this.tag = String.valueOf(answer.headers().get("ETag"));
    }

    /// @param route under which it is counted, however often it is sent
    public static FinishedAnswer of(Answer answer, Route route) {
        return new FinishedAnswer(answer, route);
    }

    public Answer answer() {
        return answer;
    }

    Route route() {
        return route;
    }

    int status() {
        return answer.status();
    }

    /// Its entity tag.
    public String tag() {
        return tag;
    }

    /// Bytes of its body.
    public int length() {
        return body.length();
    }

    void send(HttpServerRequest request, HttpServerResponse response) {
        var headers = response.headers();
        for (int at = 0; at < names.length; at++) {
            headers.set(names[at], values[at]);
        }
        if (answer.status() == NOT_MODIFIED) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        headers.set(HttpHeaders.CONTENT_LENGTH, length);
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body);
        }
    }
}
