package dev.cartwright.journey;

import dev.cartwright.platform.db.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;

/// Proves that a guard matters: without it, what a test says does not hold any more.
@Singleton
public class Guards {
    private static final String CONSTRAINT_VIOLATED = "23";

    private final Database database;

    Guards(Database database) {
        this.database = database;
    }

    /// Runs the scenario as things are, and again with the guard taken out of the statement, which must turn it
    /// red. It calls the stores themselves: only the statements of this thread are rewritten, so that nothing the
    /// shop does meanwhile is harmed, and what it did is rolled back both times.
    ///
    /// @param guard as it stands in the SQL
    /// @param statement a part of the SQL that tells which statement is meant
    public void matter(String guard, String statement, Runnable scenario) {
        undone(scenario);
        var statements = database.with(Handle::getJdbi).getConfig(SqlStatements.class);
        var without = new Without(guard, statement, statements.getTemplateEngine(), statements.getSqlLogger());
        var gone = "`" + guard + "` was gone from `" + statement + "`";
        try {
            statements.setTemplateEngine(without).setSqlLogger(without);
            undone(scenario);
        } catch (AssertionError | RuntimeException noticed) {
            if (!without.executed) {
                throw new AssertionError("the scenario failed before " + gone, noticed);
            }
            if (isFaultOfTheStatement(noticed)) {
                throw new AssertionError("the database did not understand what was left when " + gone, noticed);
            }
            return;
        } finally {
            statements.setTemplateEngine(without.engine).setSqlLogger(without.logger);
        }
        if (!without.executed) {
            throw new AssertionError("the scenario did not reach the statement: nothing was tried when " + gone);
        }
        throw new AssertionError("nothing noticed that " + gone);
    }

    /// Whether this is the statement that is meant, however its lines are broken.
    public static boolean isMeant(String sql, String guard, String statement) {
        return sql.replaceAll("\\s+", " ").contains(statement)
                && condition(guard).matcher(sql).find();
    }

    private static Pattern condition(String guard) {
        return Pattern.compile("\\b((?:where|and|or)\\s+\\(?)(" + Pattern.quote(guard) + ")(?![\\w.])");
    }

    private static void undone(Runnable scenario) {
        QuarkusTransaction.begin();
        try {
            scenario.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /// A constraint that holds where the guard does not is a notice; SQL that cannot be run proves nothing.
    private static boolean isFaultOfTheStatement(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> state == null || !state.startsWith(CONSTRAINT_VIOLATED));
    }

    /// What it takes the place of goes on behind it.
    private static final class Without implements TemplateEngine, SqlLogger {
        private final Thread thread = Thread.currentThread();
        private final String guard;
        private final String statement;
        private final TemplateEngine engine;
        private final SqlLogger logger;
        private boolean executed;

        Without(String guard, String statement, TemplateEngine engine, SqlLogger logger) {
            this.guard = guard;
            this.statement = statement;
            this.engine = engine;
            this.logger = logger;
        }

        // The guard stays as text, so that its parameters are still asked for.
        @Override
        public String render(String template, StatementContext context) {
            var sql = engine.render(template, context);
            return isMeant(template) ? condition(guard).matcher(sql).replaceAll("$1(true or $2)") : sql;
        }

        @Override
        public void logBeforeExecution(StatementContext context) {
            logger.logBeforeExecution(context);
        }

        @Override
        public void logAfterExecution(StatementContext context) {
            executed |= isMeant(context.getRawSql());
            logger.logAfterExecution(context);
        }

        @Override
        public void logException(StatementContext context, SQLException thrown) {
            executed |= isMeant(context.getRawSql());
            logger.logException(context, thrown);
        }

        private boolean isMeant(String sql) {
            return Thread.currentThread() == thread && Guards.isMeant(sql, guard, statement);
        }
    }
}
