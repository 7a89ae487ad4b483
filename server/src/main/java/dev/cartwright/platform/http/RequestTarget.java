package dev.cartwright.platform.http;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// The path and the query of a request as they were sent.
final class RequestTarget {
    private static final String NUL = "%00";

    private RequestTarget() {}

    /// Whether it is written as RFC 3986 wants it: no escape that is none, no character that has to be escaped.
    static boolean isOne(String uri) {
        try {
            new URI(uri);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// NUL, which no text of ours has and no column of the database takes, is refused before anybody asks with it.
    static Optional<Problem> refusal(String uri) {
        int query = uri.indexOf('?');
        int at = uri.indexOf(NUL);
        if (at < 0) {
            return Optional.empty();
        }
        boolean isInPath = query < 0 || at < query;
        return Optional.of(
                isInPath
                        ? CommonProblem.NOT_FOUND.because("Nothing is served at this path.")
                        : Parameters.refusal(parameter(uri, at), "character", "The character NUL stands in no text."));
    }

    /// The name of the parameter that stands at this place, as it was sent.
    private static String parameter(String uri, int at) {
        int begin = Math.max(uri.lastIndexOf('?', at), uri.lastIndexOf('&', at)) + 1;
        return uri.substring(begin).split("[=&]", 2)[0];
    }
}
