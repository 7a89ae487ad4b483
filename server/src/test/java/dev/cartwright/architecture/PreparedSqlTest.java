package dev.cartwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.cartwright.TestDatabase;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.junit.jupiter.api.Test;

/// Every statement of every store is prepared by a real PostgreSQL that has run the migrations: a misspelt column or a
/// type that does not fit is found here, before anybody calls it.
class PreparedSqlTest {
    private static final String SCHEMA = "prepared_sql_test";
    private static final Pattern BEGINS_A_STATEMENT =
            Pattern.compile("(?is)\\s*(select|insert|update|delete|with|values|merge)\\s.*");

    private record Constant(String store, String name, String sql) {
        /// What is put together with conditions at run time ends where they begin.
        String complete() {
            return sql.strip().endsWith(" where") || sql.strip().endsWith("\nwhere") ? sql + " true" : sql;
        }
    }

    @Test
    void everySqlConstantIsPreparedByARealPostgres() throws SQLException {
        var constants = constants().toList();
        assertThat(constants).as("the constants of the stores").hasSizeGreaterThan(50);
        var refused = new ArrayList<String>();
        try (var handle = Jdbi.open(migrated())) {
            constants.forEach(constant -> prepare(handle, constant, refused));
            handle.execute("drop schema " + SCHEMA + " cascade");
        }
        assertThat(refused)
                .as("SQL that the database does not understand fails at the first customer otherwise")
                .isEmpty();
    }

    private static void prepare(Handle handle, Constant constant, List<String> refused) {
        try (var query = handle.createQuery(constant.complete());
                var statement = handle.getConnection()
                        .prepareStatement(new ColonPrefixSqlParser()
                                .parse(constant.complete(), query.getContext())
                                .getSql())) {
            statement.getParameterMetaData();
        } catch (SQLException no) {
            refused.add(constant.store() + "." + constant.name() + ": " + no.getMessage());
        }
    }

    private static Connection migrated() throws SQLException {
        var address = TestDatabase.address();
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.username(), address.password())
                .locations("filesystem:" + Code.MIGRATIONS)
                .schemas(SCHEMA)
                .load()
                .migrate();
        var connection = DriverManager.getConnection(address.jdbcUrl(), address.username(), address.password());
        connection.setSchema(SCHEMA);
        return connection;
    }

    private static Stream<Constant> constants() {
        return Code.CLASSES.stream()
                .filter(one -> one.getSimpleName().endsWith("Store")
                        || one.getFullName().equals("dev.cartwright.platform.db.Database"))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                        .map(field -> new Constant(type.getSimpleName(), field.getName(), value(field))))
                .filter(constant -> BEGINS_A_STATEMENT.matcher(constant.sql()).matches());
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
