package dev.cartwright.platform.once;

import dev.cartwright.kernel.Caller;
import dev.cartwright.platform.http.CurrentRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/// What makes a repeated request the same one: the route and caller, the client's Idempotency-Key, and the digest of
/// the body.
public record OnceKey(String scope, String key, byte[] requestHash) {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{22,255}");

    /// @throws Problem 400 if the header is there and cannot be a key
    private static Optional<OnceKey> of(CurrentRequest request, String scope) {
        return request.idempotencyKey().map(key -> {
            if (!FORM.matcher(key).matches()) {
                throw OnceProblem.IDEMPOTENCY_KEY_INVALID.because(
                        "An Idempotency-Key has 22 to 255 visible ASCII characters, for instance a UUID.");
            }
            return new OnceKey(scope, key, request.bodyDigest());
        });
    }

    /// The key of somebody who may have signed in: another user's same key is another one.
    ///
    /// @param route names the operation and, for what belongs to a guest, the thing it belongs to
    public static Optional<OnceKey> of(CurrentRequest request, String route, Caller caller) {
        return of(request, caller.user().map(user -> route + " by " + user).orElse(route));
    }

    public static OnceKey demanded(CurrentRequest request, String route, Caller caller) {
        return of(request, route, caller)
                .orElseThrow(() -> OnceProblem.IDEMPOTENCY_KEY_REQUIRED.because(
                        "Send an Idempotency-Key, so that repeating this request cannot have a second effect."));
    }
}
