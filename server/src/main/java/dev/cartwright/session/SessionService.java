package dev.cartwright.session;

import dev.cartwright.identity.AccountFollower;
import dev.cartwright.identity.User;
import dev.cartwright.identity.Users;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.Problem;
import dev.cartwright.kernel.SessionId;
import dev.cartwright.kernel.UserId;
import dev.cartwright.platform.db.Retries;
import dev.cartwright.platform.security.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Begins, renews and ends sign-ins.
@ApplicationScoped
class SessionService implements AccountFollower {
    private static final Logger LOG = Logger.getLogger(SessionService.class);

    private final SessionStore store;
    private final Users users;
    private final Instance<SignInFollower> followers;
    private final Clock clock;

    SessionService(SessionStore store, Users users, @Any Instance<SignInFollower> followers, Clock clock) {
        this.store = store;
        this.users = users;
        this.followers = followers;
        this.clock = clock;
    }

    /// A sign-in with its secret: the cookie of a browser, or the refresh token of another client.
    record Opened(Session session, User user, Secret secret) {}

    /// @param browser whether a cookie carries it
    @Transactional
    Opened open(Users.Recognised who, boolean browser, Caller visitor) {
        Permissions.demand(visitor, Act.SIGN_IN);
        var user = users.arrived(who);
        var session = Session.fresh(user.id(), user.role(), clock.instant());
        var secret = Secret.fresh();
        store.insert(session, browser ? secret : null);
        if (!browser) {
            store.insertToken(session.id(), secret);
        }
        followers.forEach(follower -> follower.signedIn(user.id(), visitor));
        return new Opened(session, user, secret);
    }

    /// The sign-in came again with its key, its first answer having been lost: a secret of its own.
    @Transactional
    Opened openAgain(SessionId id, boolean browser) {
        var session = store.lock(id).orElseThrow(SessionService::ended);
        var secret = Secret.fresh();
        if (browser) {
            store.replaceCookie(id, secret);
        } else {
            store.insertToken(id, secret);
        }
        return new Opened(session, user(session), secret);
    }

    /// Uses the token up and gives the next one. The session's lock lets one request through at a time.
    @Transactional
    Opened refresh(Secret token, Caller visitor) {
        Permissions.demand(visitor, Act.SIGN_IN);
        var session = store.lockByToken(token).orElseThrow(SessionService::ended);
        if (!store.use(token)) {
            throw ended();
        }
        var next = Secret.fresh();
        store.extend(session.id(), clock.instant().plus(Session.LIFETIME));
        store.insertToken(session.id(), next);
        return new Opened(session, user(session), next);
    }

    /// A token that was used before is in two hands, and nobody knows which is the thief's: the sign-in ends for both.
    /// Called after the refusal has rolled everything back.
    void endIfReused(Secret token) {
        boolean ended = Retries.onConflict(() -> store.endIfReused(token));
        if (ended) {
            LOG.warn("A refresh token was used a second time; its sign-in has been ended");
        }
    }

    @Transactional
    void end(Caller caller) {
        Permissions.demand(caller, Act.SIGN_OUT);
        caller.session().ifPresent(store::end);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void passwordChanged(UserId user, Optional<SessionId> by) {
        store.endAllOf(user, by);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void deleted(UserId user) {
        store.endAllOf(user, Optional.empty());
    }

    private User user(Session session) {
        return users.find(session.user()).orElseThrow(SessionService::ended);
    }

    private static Problem ended() {
        return SessionProblem.INVALID_REFRESH_TOKEN.because(
                "It was used before, has run out, or its sign-in has ended: sign in again.");
    }
}
