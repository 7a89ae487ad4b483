package dev.cartwright.platform.db;

import dev.cartwright.kernel.Id;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/// The way of every `*Store` to the database. Inside a transaction all calls share its connection; outside of one
/// each statement is its own.
@Singleton
public class Database {
    private static final Logger LOG = Logger.getLogger(Database.class);
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended(current_schema() || ' ' || :name, 0))";

    private static final String LOCK_SHARED =
            "select pg_advisory_xact_lock_shared(hashtextextended(current_schema() || ' ' || :name, 0))";

    private static final String TABLES =
            "select quote_ident(tablename) from pg_tables where schemaname = current_schema() and tableowner = current_user";

    private static final String PING = "select true";

    private final Jdbi jdbi;

    Database(DataSource dataSource, Instance<StatementListener> listeners) {
        jdbi = Jdbi.create(dataSource)
                .registerArgument(new IdArgument())
                .registerArgument(new InstantArgument())
                .registerArgument(new JsonArgument())
                .registerArrayType(UUID.class, "uuid")
                .registerArrayType(String.class, "text")
                .registerArrayType(Integer.class, "int4")
                .registerArrayType(Long.class, "int8");
        listeners.stream().findFirst().ifPresent(listener -> jdbi.setSqlLogger(new Telling(listener)));
    }

    public <T> T with(Function<Handle, T> work) {
        return jdbi.withHandle(work::apply);
    }

    /// All rows that are found, in their order.
    public <T> List<T> all(Question question, Function<FoundRow, T> read) {
        return with(handle -> handle.createQuery(question.sql())
                .bindMap(question.values())
                .map((row, context) -> read.apply(FoundRow.of(row)))
                .list());
    }

    /// Sends one statement for many rows, in as few round trips as the driver can.
    public <T> void batch(String sql, List<T> rows, BiConsumer<PreparedBatch, T> bind) {
        if (rows.isEmpty()) {
            return;
        }
        with(handle -> {
            var batch = handle.prepareBatch(sql);
            for (var row : rows) {
                bind.accept(batch, row);
                batch.add();
            }
            return batch.execute();
        });
    }

    /// Waits until no other transaction of this store holds the lock of that name, and holds it to the end of this one.
    public void lock(String name) {
        lock(LOCK, name);
    }

    /// As [#lock(String)], beside any number of others that share it.
    public void lockShared(String name) {
        lock(LOCK_SHARED, name);
    }

    private void lock(String sql, String name) {
        with(handle -> handle.createQuery(sql)
                .bind("name", name)
                .map((row, context) -> true)
                .one());
    }

    /// Has the database count anew what it plans by, long before it would do so itself: plans are made once, and
    /// those of a moment ago, when there was little in the tables, would read them whole. What they are not worth
    /// is a failure.
    public void analyze() {
        try {
            with(handle -> {
                var tables = handle.createQuery(TABLES).mapTo(String.class).collect(Collectors.joining(", "));
                return handle.execute("analyze " + tables);
            });
        } catch (RuntimeException busy) {
            LOG.warnf("The database could not count its tables anew: %s", busy.getMessage());
        }
    }

    /// True, or an exception if the database cannot be asked.
    public boolean answers() {
        return with(handle -> handle.createQuery(PING).mapTo(Boolean.class).one());
    }

    private static final class IdArgument extends AbstractArgumentFactory<Id> {
        IdArgument() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(Id id, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, id.value());
        }
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant instant, ConfigRegistry config) {
            return (position, statement, context) ->
                    statement.setObject(position, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        }
    }

    private static final class JsonArgument extends AbstractArgumentFactory<Json> {
        JsonArgument() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(Json json, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, json.text(), Types.OTHER);
        }
    }

    private record Telling(StatementListener listener) implements SqlLogger {
        @Override
        public void logAfterExecution(StatementContext context) {
            listener.executed(String.valueOf(context.getRawSql()));
        }
    }
}
