package dev.cartwright.platform.db;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cartwright.kernel.Id;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The way of a `*Store` to the database from the event loop, for single reads that are asked by the ten thousand:
/// nobody waits. Whoever gets no answer asks [Database] instead, whose word it is what is wrong. See
/// docs/decisions/0013.
@Singleton
public class PipelinedDatabase {
    private static final Pattern NAME = Pattern.compile("(?<![:\\w]):([a-z]\\w*)");
    private static final int CONNECT_MILLIS = 2_000;
    /// A while after the database itself would have given up: by then nobody is there.
    private static final int ANSWERED_WITHIN_MILLIS = 3_000;
    private static final int TOGETHER = 64;
    private static final int WAITING = 512;
    /// Of those whose question may take its time.
    private static final int ALONE = 8;
    /// Lists are as many statements as there are sets of filters, of which most are never asked.
    private static final int KNOWN = 512;

    private final Vertx vertx;
    private final Optional<PgConnectOptions> address;
    private final Optional<StatementListener> listener;
    private final Cache<String, Numbered> numbered =
            Caffeine.newBuilder().maximumSize(KNOWN).build();
    /// One for each event loop, with one connection: an answer comes where it is waited for.
    private final Map<Thread, SqlClient> clients = new ConcurrentHashMap<>();
    private volatile @Nullable SqlClient several;

    PipelinedDatabase(
            Vertx vertx,
            Instance<StatementListener> listeners,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.vertx = vertx;
        this.listener = listeners.stream().findFirst();
        this.address = PipelinedAddress.of(url)
                .map(one -> one.setUser(username).setPassword(password))
                .map(PipelinedDatabase::prepared);
    }

    /// Whether there is such a way: not to an address that only JDBC's driver understands.
    public boolean isThere() {
        return address.isPresent();
    }

    /// The one row that a statement finds by a key, if it finds any. What is asked at the same moment travels together,
    /// and waits for each other.
    public <T> Future<Optional<T>> one(Question question, Function<FoundRow, T> read) {
        return ask(clients.computeIfAbsent(Thread.currentThread(), loop -> together()), question, read)
                .map(found -> found.stream().findFirst());
    }

    /// All rows that a statement finds, in its order. It may take its time: it has a connection to itself.
    public <T> Future<List<T>> all(Question question, Function<FoundRow, T> read) {
        return ask(alone(), question, read);
    }

    private <T> Future<List<T>> ask(SqlClient client, Question question, Function<FoundRow, T> read) {
        var statement = numbered.get(question.sql(), Numbered::of);
        return client.preparedQuery(statement.sql())
                .execute(statement.tuple(question.values()))
                .timeout(ANSWERED_WITHIN_MILLIS, TimeUnit.MILLISECONDS)
                .map(rows -> {
                    listener.ifPresent(one -> one.executed(question.sql()));
                    var found = new ArrayList<T>(rows.size());
                    rows.forEach(row -> found.add(read.apply(FoundRow.of(row))));
                    return found;
                });
    }

    /// As this driver has it: `$1`, `$2`, …
    private record Numbered(String sql, List<String> names) {
        static Numbered of(String sql) {
            var names = new ArrayList<String>();
            var text = NAME.matcher(sql).replaceAll(name -> {
                if (!names.contains(name.group(1))) names.add(name.group(1));
                return "\\$" + (names.indexOf(name.group(1)) + 1);
            });
            return new Numbered(text, List.copyOf(names));
        }

        Tuple tuple(Map<String, ?> values) {
            return Tuple.wrap(
                    names.stream().map(name -> plain(values.get(name))).toArray());
        }

        private static @Nullable Object plain(@Nullable Object value) {
            return switch (value) {
                case null -> null;
                case Id id -> id.value();
                case Instant moment -> moment.atOffset(ZoneOffset.UTC);
                default -> value;
            };
        }
    }

    private SqlClient alone() {
        var open = several;
        if (open != null) return open;
        synchronized (this) {
            if (several == null) several = client(ALONE, 1);
            return several;
        }
    }

    private SqlClient together() {
        return client(1, TOGETHER);
    }

    private SqlClient client(int connections, int together) {
        return PgBuilder.client()
                .with(new PoolOptions().setMaxSize(connections).setMaxWaitQueueSize(WAITING))
                .connectingTo(new PgConnectOptions(address.orElseThrow()).setPipeliningLimit(together))
                .using(vertx)
                .build();
    }

    private static PgConnectOptions prepared(PgConnectOptions address) {
        address.setCachePreparedStatements(true)
                .addProperty("statement_timeout", "2s")
                .addProperty("plan_cache_mode", "force_generic_plan")
                // Lists join by keys that come once; to keep what was found by them is for nothing.
                .addProperty("enable_memoize", "off")
                .setTcpKeepAlive(true)
                .setConnectTimeout(CONNECT_MILLIS);
        return address;
    }

    void close(@Observes ShutdownEvent stopping) {
        clients.values().forEach(SqlClient::close);
        if (several != null) several.close();
    }
}
