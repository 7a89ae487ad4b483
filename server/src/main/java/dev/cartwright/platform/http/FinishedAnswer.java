package dev.cartwright.platform.http;

import dev.cartwright.platform.telemetry.Route;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// An answer that is ready to be sent, as often as one likes.
public final class FinishedAnswer {
    private static final int NOT_MODIFIED = 304;
    /// Whose values are texts of our code, and few. All others are each answer's own.
    private static final Set<String> OF_MANY = Set.of(
            "Content-Type", "Content-Encoding", "Cache-Control", "Vary", "X-Content-Type-Options", "Referrer-Policy");

    /// Texts that are in thousands of kept answers, once each.
    private static final Map<String, CharSequence> COMMON = new ConcurrentHashMap<>();

    private final Answer answer;
    private final Route route;
    private final Buffer body;
    private final CharSequence[] names;
    private final CharSequence[] values;
    private final String tag;

    private FinishedAnswer(Answer answer, Route route) {
        this.route = route;
        this.answer = answer;
        // Around the bytes that are there: a buffer of its own would hold everything that is kept twice.
        this.body = Buffer.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(answer.body())));
        var headers = HttpHeaders.headers().addAll(answer.headers());
        Protection.put(headers);
        if (answer.status() != NOT_MODIFIED) {
            headers.set("Content-Length", String.valueOf(answer.body().length));
        }
        var entries = headers.entries();
        this.names = entries.stream().map(entry -> common(entry.getKey())).toArray(CharSequence[]::new);
        this.values = entries.stream().map(FinishedAnswer::value).toArray(CharSequence[]::new);
        this.tag = String.valueOf(answer.headers().get("ETag"));
    }

    private static CharSequence value(Map.Entry<String, String> header) {
        return OF_MANY.contains(header.getKey())
                ? common(header.getValue())
                : HttpHeaders.createOptimized(header.getValue());
    }

    private static CharSequence common(String text) {
        return COMMON.computeIfAbsent(text, HttpHeaders::createOptimized);
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

    /// @param response that says nothing yet but the request's id
    public void send(HttpServerRequest request, HttpServerResponse response) {
        var headers = response.headers();
        for (int at = 0; at < names.length; at++) {
            headers.add(names[at], values[at]);
        }
        if (answer.status() == NOT_MODIFIED) {
            response.setStatusCode(NOT_MODIFIED).end();
        } else if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body);
        }
    }
}
