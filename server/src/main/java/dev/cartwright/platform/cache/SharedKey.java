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
    /// Before every character.
    private static final int END = -1;

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
        return inOneOrder(uri);
    }

    /// The same for every order of the query's parts.
    static String inOneOrder(String uri) {
        int query = uri.indexOf('?') + 1;
        return query == 0 || isInOrder(uri, query) ? uri : uri.substring(0, query) + inOrder(uri.substring(query));
    }

    /// Most who ask do so in the order of our own links: nothing is made anew for them.
    private static boolean isInOrder(String uri, int query) {
        int part = query;
        for (int next = uri.indexOf('&', part) + 1; next > 0; next = uri.indexOf('&', part) + 1) {
            if (comesAfter(uri, part, next)) {
                return false;
            }
            part = next;
        }
        return true;
    }

    /// Whether the part that begins at `one` comes after the one that begins at `other`.
    private static boolean comesAfter(String uri, int one, int other) {
        for (int at = 0; ; at++) {
            int left = charOfPart(uri, one + at);
            int right = charOfPart(uri, other + at);
            if (left != right || left == END) {
                return left > right;
            }
        }
    }

    private static int charOfPart(String uri, int at) {
        return at == uri.length() || uri.charAt(at) == '&' ? END : uri.charAt(at);
    }

    private static String inOrder(String query) {
        var parts = query.split("&", -1);
        Arrays.sort(parts);
        return String.join("&", parts);
    }

    /// Whoever says more about it is listened to elsewhere.
    private static boolean wantsJson(@Nullable String accept) {
        return accept == null || accept.equals("*/*") || accept.equals("application/json");
    }
}
