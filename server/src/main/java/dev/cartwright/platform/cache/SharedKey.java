package dev.cartwright.platform.cache;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a kept answer is found by: the path and its query in one order. The version is part of the path; there is one
/// market, currency, language and group of prices yet.
final class SharedKey {
    private static final String API = "/api/v";

    private SharedKey() {}

    /// Null for a request whose answer is not for everybody, or that wants something else than JSON.
    static @Nullable String of(HttpServerRequest request) {
        var uri = request.uri();
        if (!uri.startsWith(API) || (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD)) {
            return null;
        }
        var headers = request.headers();
        // An access token has to be looked at, even for what everybody may see: it may be none.
        if (headers.contains(HttpHeaders.AUTHORIZATION)
                || headers.contains(HttpHeaders.CONTENT_LENGTH)
                || headers.contains(HttpHeaders.TRANSFER_ENCODING)
                || !wantsJson(headers.get(HttpHeaders.ACCEPT))) {
            return null;
        }
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query + 1) + inOrder(uri.substring(query + 1));
    }

    private static String inOrder(String query) {
        if (query.indexOf('&') < 0) {
            return query;
        }
        var parts = query.split("&", -1);
        Arrays.sort(parts);
        return String.join("&", parts);
    }

    /// Whoever says more about it is listened to elsewhere.
    private static boolean wantsJson(@Nullable String accept) {
        return accept == null || accept.equals("*/*") || accept.equals("application/json");
    }
}
