package dev.cartwright.session;

import dev.cartwright.kernel.Caller;
import dev.cartwright.platform.security.Credentials;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Asks the database about each request's sign-in: one statement, so that a sign-out, a deletion and another role hold
/// on every node from their commit on.
@Singleton
class SessionCredentials implements Credentials {
    private static final int LONGEST_COOKIE = 100;
    private final AccessTokens tokens;
    private final SessionStore sessions;

    SessionCredentials(AccessTokens tokens, SessionStore sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Override
    public Optional<Caller> bearer(String accessToken) {
        return tokens.verify(accessToken)
                .flatMap(token -> sessions.find(token.session())
                        .filter(session -> session.user().equals(token.user())))
                .map(Session::caller);
    }

    @Override
    public Optional<Caller> session(String secret) {
        return secret.isEmpty() || secret.length() > LONGEST_COOKIE
                ? Optional.empty()
                : sessions.findByCookie(new Secret(secret)).map(Session::caller);
    }
}
