package dev.cartwright.session;

import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.SessionId;
import dev.cartwright.kernel.UserId;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tables `sessions` and `refresh_tokens`. A sign-in that has ended is not there any more.
@Singleton
class SessionStore {
    private static final String COLUMNS = "s.id, s.user_id, s.role, s.expires_at";

    private static final String INSERT = """
            insert into sessions (id, user_id, role, cookie_digest, created_at, expires_at)
            values (:id, :user, :role, :cookie, :now, :expiresAt)""";

    private static final String INSERT_TOKEN =
            "insert into refresh_tokens (digest, session_id, created_at) values (:digest, :session, :now)";

    private static final String FIND =
            "select " + COLUMNS + " from sessions s where s.id = :id and s.expires_at > :now";

    private static final String FIND_BY_COOKIE =
            "select " + COLUMNS + " from sessions s where s.cookie_digest = :digest and s.expires_at > :now";

    private static final String LOCK = FIND + " for update";

    // The session before its tokens: ending it takes them in this order, too.
    private static final String LOCK_BY_TOKEN = "select " + COLUMNS + " from sessions s" + """

            where s.id = (select session_id from refresh_tokens where digest = :digest) and s.expires_at > :now
            for update""";

    // Each token has one use. Its own statement, after the lock: it sees what the one before has used.
    private static final String USE =
            "update refresh_tokens set used_at = :now where digest = :digest and used_at is null";

    private static final String EXTEND = "update sessions set expires_at = :expiresAt where id = :id";

    private static final String REPLACE_COOKIE = "update sessions set cookie_digest = :digest where id = :id";

    private static final String END = "delete from sessions where id = :id";

    private static final String END_IF_REUSED = """
            delete from sessions
            where id = (select session_id from refresh_tokens where digest = :digest and used_at is not null)""";

    private static final String END_ALL_OF =
            "delete from sessions where user_id = :user and id is distinct from cast(:kept as uuid)";

    private static final String FORGET_EXPIRED = "delete from sessions where expires_at < :now";

    private static final String FORGET_USED = "delete from refresh_tokens where used_at < :before";

    private final Database database;
    private final Clock clock;

    SessionStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param cookie null for a client with tokens
    void insert(Session session, @Nullable Secret cookie) {
        database.with(handle -> handle.createUpdate(INSERT)
                .bind("id", session.id())
                .bind("user", session.user())
                .bind("role", session.role().text())
                .bind("cookie", cookie == null ? null : cookie.digest())
                .bind("now", clock.instant())
                .bind("expiresAt", session.expiresAt())
                .execute());
    }

    void insertToken(SessionId session, Secret token) {
        database.with(handle -> handle.createUpdate(INSERT_TOKEN)
                .bind("digest", token.digest())
                .bind("session", session)
                .bind("now", clock.instant())
                .execute());
    }

    Optional<Session> find(SessionId id) {
        return byId(FIND, id);
    }

    Optional<Session> lock(SessionId id) {
        return byId(LOCK, id);
    }

    Optional<Session> findByCookie(Secret cookie) {
        return byDigest(FIND_BY_COOKIE, cookie);
    }

    Optional<Session> lockByToken(Secret token) {
        return byDigest(LOCK_BY_TOKEN, token);
    }

    /// False if it was used before.
    boolean use(Secret token) {
        return database.with(handle -> handle.createUpdate(USE)
                        .bind("digest", token.digest())
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    void extend(SessionId id, Instant expiresAt) {
        database.with(handle -> handle.createUpdate(EXTEND)
                .bind("id", id)
                .bind("expiresAt", expiresAt)
                .execute());
    }

    void replaceCookie(SessionId id, Secret cookie) {
        database.with(handle -> handle.createUpdate(REPLACE_COOKIE)
                .bind("id", id)
                .bind("digest", cookie.digest())
                .execute());
    }

    void end(SessionId id) {
        database.with(handle -> handle.createUpdate(END).bind("id", id).execute());
    }

    /// Whether there was a sign-in to end.
    boolean endIfReused(Secret token) {
        return database.with(handle -> handle.createUpdate(END_IF_REUSED)
                        .bind("digest", token.digest())
                        .execute())
                == 1;
    }

    void endAllOf(UserId user, Optional<SessionId> kept) {
        database.with(handle -> handle.createUpdate(END_ALL_OF)
                .bind("user", user)
                .bind("kept", kept.orElse(null))
                .execute());
    }

    int forgetExpired() {
        return database.with(handle ->
                handle.createUpdate(FORGET_EXPIRED).bind("now", clock.instant()).execute());
    }

    int forgetUsed(Instant before) {
        return database.with(handle ->
                handle.createUpdate(FORGET_USED).bind("before", before).execute());
    }

    private Optional<Session> byId(String sql, SessionId id) {
        return database.with(handle -> handle.createQuery(sql)
                .bind("id", id)
                .bind("now", clock.instant())
                .map((row, context) -> session(row))
                .findOne());
    }

    private Optional<Session> byDigest(String sql, Secret secret) {
        return database.with(handle -> handle.createQuery(sql)
                .bind("digest", secret.digest())
                .bind("now", clock.instant())
                .map((row, context) -> session(row))
                .findOne());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                Columns.id(row, "id", SessionId::new),
                Columns.id(row, "user_id", UserId::new),
                Role.parse(row.getString("role")).orElseThrow(),
                Columns.instant(row, "expires_at"));
    }
}
