package dev.cartwright.platform.db;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The way of a `*Store` to the database from the event loop, for single reads that are asked by the ten thousand:
/// nobody waits, and what is asked at the same moment travels together. Whoever gets no answer asks [Database] instead,
/// whose word it is what is wrong. See docs/decisions/0013.
@Singleton
public class PipelinedDatabase {
    private static final String JDBC = "jdbc:";
    private static final Pattern PLAIN = Pattern.compile("jdbc:postgresql://[^,?]+(\\?sslmode=disable)?");
    private static final Pattern QUESTION = Pattern.compile("\\?");
    private static final int CONNECT_MILLIS = 2_000;
    private static final int TOGETHER = 64;
    private static final int WAITING = 512;

    private final Vertx vertx;
    private final String url;
    private final String username;
    private final String password;
    private final Optional<StatementListener> listener;
    private final Map<String, String> numbered = new ConcurrentHashMap<>();
    /// One for each event loop, with one connection: an answer comes where it is waited for.
    private final Map<Thread, SqlClient> clients = new ConcurrentHashMap<>();

    PipelinedDatabase(
            Vertx vertx,
            Instance<StatementListener> listeners,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.vertx = vertx;
        this.listener = listeners.stream().findFirst();
        this.url = url;
        this.username = username;
        this.password = password;
    }

    /// Whether there is such a way: not to an address of several servers or with options, which are those of JDBC's
    /// driver alone.
    public boolean isThere() {
        return PLAIN.matcher(url).matches();
    }

    /// The one row that a statement finds, if it finds any.
    ///
    /// @param sql with its values in the places of question marks, as JDBC has it
    public <T> Future<Optional<T>> one(String sql, Tuple values, Function<Row, T> read) {
        var client = clients.computeIfAbsent(Thread.currentThread(), loop -> client());
        return client.preparedQuery(numbered.computeIfAbsent(sql, PipelinedDatabase::number))
                .execute(values)
                .map(rows -> {
                    listener.ifPresent(one -> one.executed(sql));
                    return rows.size() == 0
                            ? Optional.empty()
                            : Optional.of(read.apply(rows.iterator().next()));
                });
    }

    /// As this driver has it: `$1`, `$2`, …
    private static String number(String sql) {
        var place = new AtomicInteger();
        return QUESTION.matcher(sql).replaceAll(mark -> "\\$" + place.incrementAndGet());
    }

    private SqlClient client() {
        return PgBuilder.client()
                .with(new PoolOptions().setMaxSize(1).setMaxWaitQueueSize(WAITING))
                .connectingTo(address())
                .using(vertx)
                .build();
    }

    private PgConnectOptions address() {
        var address = PgConnectOptions.fromUri(url.substring(JDBC.length()))
                .setUser(username)
                .setPassword(password)
                .setPipeliningLimit(TOGETHER)
                .setCachePreparedStatements(true)
                .addProperty("statement_timeout", "2s")
                .addProperty("plan_cache_mode", "force_generic_plan");
        address.setConnectTimeout(CONNECT_MILLIS);
        return address;
    }

    void close(@Observes ShutdownEvent stopping) {
        clients.values().forEach(SqlClient::close);
    }
}
