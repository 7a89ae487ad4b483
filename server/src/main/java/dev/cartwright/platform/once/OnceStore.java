package dev.cartwright.platform.once;

import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Json;
import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.security.MasterKey;
import dev.cartwright.platform.security.Sealer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table `once_keys`.
@Singleton
class OnceStore {
    /// Longer than any live operation needs; after it a repeat may go on.
    private static final Duration LEASE = Duration.ofSeconds(30);

    /// `body_key_version` of an answer that is sealed: it may tell of a person. 0 is one of before there were accounts.
    private static final short SEALED = 1;

    private static final Duration KEPT = Duration.ofHours(24);

    // The insertion asks the index, which knows what was committed since; a look-up here would see a snapshot older
    // than
    // the lock and miss the answer: that is a statement of its own.
    private static final String CLAIM = """
            with locked as materialized (
              select pg_try_advisory_xact_lock(hashtextextended(current_schema() || ' ' || :scope || ' ' || :key, 0)) as free),
            claimed as (
              insert into once_keys (scope, key, request_hash, resume_point, lease_process, lease_until, created_at)
              select :scope, :key, :hash, :resumePoint, :process, :leaseUntil, :now from locked where free
              on conflict do nothing returning scope)
            select free, exists (select from claimed) as claimed from locked""";

    private static final String FIND = """
            select request_hash, resume_point, status, headers, body, body_key_version, resource
            from once_keys where scope = :scope and key = :key""";

    private static final String TAKE_OVER = """
            update once_keys set lease_process = :process, lease_until = :leaseUntil
            where scope = :scope and key = :key and answered_at is null and lease_until < :now""";

    private static final String ANSWER = """
            update once_keys set status = :status, headers = :headers, body = :body, body_key_version = :keyVersion,
              answered_at = :now
            where scope = :scope and key = :key and answered_at is null""";

    private static final String ANSWER_AT = """
            update once_keys set status = :status, headers = :headers, body = :body, body_key_version = :keyVersion,
              answered_at = :now
            where resume_point = :resumePoint and answered_at is null""";

    private static final String MADE = """
            update once_keys set resource = :resource, answered_at = :now
            where scope = :scope and key = :key and answered_at is null""";

    private static final String END_LEASES =
            "update once_keys set lease_until = :now where answered_at is null and lease_process <> :process";

    private static final String FORGET = "delete from once_keys where created_at < :before";

    private final Database database;
    private final Sealer sealer;
    private final Clock clock;

    OnceStore(Database database, MasterKey master, Clock clock) {
        this.database = database;
        this.sealer = new Sealer(master.derive("kept answers 1", "AES"));
        this.clock = clock;
    }

    /// What is kept of the first request.
    record Kept(
            byte[] requestHash,
            @Nullable String resumePointOrNull,
            @Nullable Answer answerOrNull,
            @Nullable String resourceOrNull) {
        boolean isAnswered() {
            return answerOrNull != null;
        }

        Answer answer() {
            return Objects.requireNonNull(answerOrNull, "not answered yet");
        }

        String resumePoint() {
            return Objects.requireNonNull(resumePointOrNull, "not a phased operation");
        }

        String resource() {
            return Objects.requireNonNull(resourceOrNull, "made nothing");
        }
    }

    /// What somebody finds who comes with a key.
    enum Claim {
        /// It is the first one's.
        FRESH,
        /// It was used before; nobody else is at work with it.
        USED,
        /// Somebody else is at work with it.
        IN_FLIGHT
    }

    Claim claim(OnceKey key, @Nullable String resumePoint) {
        var now = clock.instant();
        return database.with(handle -> handle.createQuery(CLAIM)
                .bind("scope", key.scope())
                .bind("key", key.key())
                .bind("hash", key.requestHash())
                .bind("resumePoint", resumePoint)
                .bind("process", ThisProcess.ID)
                .bind("leaseUntil", now.plus(LEASE))
                .bind("now", now)
                .map((row, context) -> claim(row))
                .one());
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return !row.getBoolean("free") ? Claim.IN_FLIGHT : row.getBoolean("claimed") ? Claim.FRESH : Claim.USED;
    }

    Optional<Kept> find(OnceKey key) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("scope", key.scope())
                .bind("key", key.key())
                .map((row, context) -> kept(row))
                .findOne());
    }

    boolean takeOver(OnceKey key) {
        var now = clock.instant();
        return database.with(handle -> handle.createUpdate(TAKE_OVER)
                        .bind("scope", key.scope())
                        .bind("key", key.key())
                        .bind("process", ThisProcess.ID)
                        .bind("leaseUntil", now.plus(LEASE))
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /// False if the answer is there already: somebody else came first.
    boolean answer(OnceKey key, Answer answer) {
        return database.with(handle -> handle.createUpdate(ANSWER)
                        .bind("scope", key.scope())
                        .bind("key", key.key())
                        .bind("status", answer.status())
                        .bind("headers", Json.of(answer.headers()))
                        .bind("body", sealer.seal(answer.body()))
                        .bind("keyVersion", SEALED)
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    void answerAt(String resumePoint, Answer answer) {
        database.with(handle -> handle.createUpdate(ANSWER_AT)
                .bind("resumePoint", resumePoint)
                .bind("status", answer.status())
                .bind("headers", Json.of(answer.headers()))
                .bind("body", sealer.seal(answer.body()))
                .bind("keyVersion", SEALED)
                .bind("now", clock.instant())
                .execute());
    }

    void made(OnceKey key, String resource) {
        database.with(handle -> handle.createUpdate(MADE)
                .bind("scope", key.scope())
                .bind("key", key.key())
                .bind("resource", resource)
                .bind("now", clock.instant())
                .execute());
    }

    /// For a start that holds the data folder's lock: whoever held a lease is dead.
    int endLeasesOfOthers() {
        return database.with(handle -> handle.createUpdate(END_LEASES)
                .bind("now", clock.instant())
                .bind("process", ThisProcess.ID)
                .execute());
    }

    int forgetOld() {
        return database.with(handle -> handle.createUpdate(FORGET)
                .bind("before", clock.instant().minus(KEPT))
                .execute());
    }

    private Kept kept(ResultSet row) throws SQLException {
        var status = Columns.integerOrNull(row, "status");
        var answer = status == null ? null : new Answer(status, headers(row), body(row));
        return new Kept(row.getBytes("request_hash"), row.getString("resume_point"), answer, row.getString("resource"));
    }

    private byte[] body(ResultSet row) throws SQLException {
        var kept = row.getBytes("body");
        return row.getShort("body_key_version") == SEALED ? sealer.open(kept) : kept;
    }

    private static Map<String, String> headers(ResultSet row) throws SQLException {
        var headers = new LinkedHashMap<String, String>();
        Columns.json(row, "headers")
                .tree()
                .properties()
                .forEach(one -> headers.put(one.getKey(), one.getValue().asText()));
        return headers;
    }
}
