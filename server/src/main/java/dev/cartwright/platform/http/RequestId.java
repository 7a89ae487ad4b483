package dev.cartwright.platform.http;

import io.netty.util.AsciiString;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// Names one request in its answer, in every log line and in the problem document.
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    static final CharSequence NAME = HttpHeaders.createOptimized(HEADER);
    private static final String LOG_FIELD = "requestId";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /// The id that the client gave it, or a fresh one.
    static String of(HttpServerRequest request) {
        return accept(request.headers().get(NAME));
    }

    /// The client's own id if it is short and plain, otherwise a fresh one.
    static String accept(@Nullable String offered) {
        return offered != null && ACCEPTED.matcher(offered).matches() ? offered : fresh();
    }

    /// Must not be the same twice, and may be guessed: it opens nothing. (A secure one costs as much as a whole answer
    /// that is kept.)
    private static String fresh() {
        var random = ThreadLocalRandom.current();
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low).toString();
    }

    /// As it is sent.
    static CharSequence bytes(String id) {
        return new AsciiString(id.getBytes(StandardCharsets.ISO_8859_1), false);
    }

    static void remember(String id) {
        MDC.put(LOG_FIELD, id);
    }

    /// For what is logged of a request outside of it.
    static void during(String id, Runnable work) {
        var before = MDC.get(LOG_FIELD);
        MDC.put(LOG_FIELD, id);
        try {
            work.run();
        } finally {
            if (before == null) {
                MDC.remove(LOG_FIELD);
            } else {
                MDC.put(LOG_FIELD, before);
            }
        }
    }

    /// The id of the request that is being served, or `none` outside of one.
    public static String current() {
        var id = MDC.get(LOG_FIELD);
        return id == null ? "none" : id.toString();
    }
}
