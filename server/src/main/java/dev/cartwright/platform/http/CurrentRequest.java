package dev.cartwright.platform.http;

import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CartToken;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.platform.security.Credentials;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a resource wants to know about the request besides its parameters: who calls, and its conditions.
@RequestScoped
public class CurrentRequest {
    private static final String TOKEN_HEADER = "Cart-Token";
    private static final String TOKEN_COOKIE = "cart_token";
    private static final String SESSION_COOKIE = "session";
    private static final String BEARER = "Bearer ";
    private final RoutingContext routing;
    private final Credentials credentials;
    private @Nullable Caller caller;
    private byte @Nullable [] bodyDigest;

    CurrentRequest(RoutingContext routing, Credentials credentials) {
        this.routing = routing;
        this.credentials = credentials;
    }

    /// Who calls, found out once per request.
    ///
    /// @throws dev.cartwright.kernel.Problem 401 for an access token that is not valid (any more); `cross-site` if
    /// only a cookie authenticates a change and the browser does not vouch for its origin
    public Caller caller() {
        var known = caller;
        if (known == null) {
            known = whoever().with(cartToken());
            caller = known;
        }
        return known;
    }

    private Caller whoever() {
        var authorization = header("Authorization");
        if (authorization.isPresent()) {
            return authorization
                    .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                    .map(value -> value.substring(BEARER.length()).strip())
                    .flatMap(credentials::bearer)
                    .orElseThrow(() -> CommonProblem.UNAUTHENTICATED.because(
                            "The access token is not valid, or not any more: sign in again."));
        }
        // A cookie that has run out makes a guest, not a refusal: the shop stays open to its visitor.
        return cookie(SESSION_COOKIE).flatMap(credentials::session).orElseGet(() -> Caller.guest(Optional.empty()));
    }

    /// The header wins over the cookie.
    private Optional<CartToken> cartToken() {
        return header(TOKEN_HEADER).or(() -> cookie(TOKEN_COOKIE)).flatMap(CartToken::parse);
    }

    /// Whether the request itself says which cart it means; a cookie goes with every request of a browser.
    public boolean namesCart() {
        return header(TOKEN_HEADER).isPresent();
    }

    private Optional<String> cookie(String name) {
        var cookie = Optional.ofNullable(routing.request().getCookie(name));
        if (cookie.isPresent() && isMutation() && !isSameOrigin()) {
            throw CommonProblem.CROSS_SITE.because(
                    "A cookie may change something only from a page of this shop: send Sec-Fetch-Site or Origin, or a token in a header.");
        }
        return cookie.map(Cookie::getValue);
    }

    /// Who calls where the cart at hand is not touched: opening a new one.
    public Caller openCaller() {
        return caller().with(Optional.empty());
    }

    /// Who calls where it is only just being found out, by the body: what the request carries of an earlier sign-in is
    /// not looked at, and may have run out.
    public Caller visitor() {
        return Caller.guest(cartToken());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(routing.request().getHeader(name)).filter(value -> !value.isEmpty());
    }

    /// As it stands there, even if it is empty: whoever sends one means to be protected by it.
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(routing.request().getHeader("Idempotency-Key"));
    }

    public Optional<String> ifNoneMatch() {
        return header("If-None-Match");
    }

    public Optional<String> ifMatch() {
        return header("If-Match");
    }

    /// Whether a browser says that a page of this very origin sent the request.
    public boolean isFromOwnPage() {
        return header("Sec-Fetch-Site").filter("same-origin"::equals).isPresent();
    }

    /// The cookie that makes a browser's later requests this guest's.
    public String cartCookie(CartToken token) {
        var secure = request().isSSL() ? "; Secure" : "";
        return TOKEN_COOKIE + "=" + token.secret() + "; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax" + secure;
    }

    /// The cookie that keeps a browser signed in; an empty secret ends it.
    public String sessionCookie(String secret, Duration lifetime) {
        var secure = request().isSSL() ? "; Secure" : "";
        return SESSION_COOKIE + "=" + secret + "; Path=/; Max-Age=" + lifetime.toSeconds() + "; HttpOnly; SameSite=Lax"
                + secure;
    }

    void rememberBodyDigest(byte[] digest) {
        bodyDigest = digest;
    }

    /// Says whether two bodies are the same, and nothing else; empty for a request without one.
    public byte[] bodyDigest() {
        return bodyDigest == null ? new byte[0] : bodyDigest;
    }

    private boolean isSameOrigin() {
        var own = (request().isSSL() ? "https://" : "http://") + request().getHeader("Host");
        return isFromOwnPage() || header("Origin").filter(own::equals).isPresent();
    }

    private boolean isMutation() {
        return switch (request().method().name()) {
            case "GET", "HEAD", "OPTIONS" -> false;
            default -> true;
        };
    }

    private HttpServerRequest request() {
        return routing.request();
    }
}
