package dev.cartwright.platform.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/// The headers that every answer of ours carries: its type is not guessed at, and other sites learn no path.
final class Protection {
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence ORIGIN_ONLY = HttpHeaders.createOptimized("strict-origin-when-cross-origin");

    private Protection() {}

    /// An answer may be stricter about the referrer.
    static void put(MultiMap headers) {
        headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
        if (!headers.contains(REFERRER_POLICY)) {
            headers.set(REFERRER_POLICY, ORIGIN_ONLY);
        }
    }
}
