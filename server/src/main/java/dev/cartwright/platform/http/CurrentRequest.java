package dev.cartwright.platform.http;

import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CartToken;
import dev.cartwright.kernel.CommonProblem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a resource wants to know about the request besides its parameters: who calls, and its conditions.
@RequestScoped
public class CurrentRequest {
    private static final String TOKEN_HEADER = "Cart-Token";
    private static final String TOKEN_COOKIE = "cart_token";
    private final RoutingContext routing;
    private byte @Nullable [] bodyDigest;

    CurrentRequest(RoutingContext routing) {
        this.routing = routing;
    }

    /// @throws dev.cartwright.kernel.Problem `cross-site` if only a cookie authenticates a change and the browser
    /// does not vouch for its origin
    public Caller caller() {
        var header = header(TOKEN_HEADER);
        if (header.isPresent()) {
            return Caller.guest(header.flatMap(CartToken::parse));
        }
        var cookie = Optional.ofNullable(routing.request().getCookie(TOKEN_COOKIE));
        if (cookie.isPresent() && isMutation() && !isSameOrigin()) {
            throw CommonProblem.CROSS_SITE.because(
                    "A cookie may change something only from a page of this shop: send Sec-Fetch-Site or Origin, or the Cart-Token header.");
        }
        return Caller.guest(cookie.flatMap(found -> CartToken.parse(found.getValue())));
    }

    /// Who calls where nothing that the cookie stands for is touched: opening a new cart.
    public Caller openCaller() {
        return Caller.guest(Optional.empty());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(routing.request().getHeader(name)).filter(value -> !value.isEmpty());
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

    void rememberBodyDigest(byte[] digest) {
        bodyDigest = digest;
    }

    public byte[] bodyDigest() {
        return bodyDigest == null ? BodyDigest.of(new byte[0]) : bodyDigest;
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
