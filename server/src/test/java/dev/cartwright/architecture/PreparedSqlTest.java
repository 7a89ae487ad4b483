package dev.cartwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.junit.jupiter.api.Test;

/// Every statement of every store is prepared by a real PostgreSQL that has run the migrations: a misspelt column or a
/// type that does not fit is found here, before anybody calls it.
class PreparedSqlTest {
    private static final String SCHEMA = "prepared_sql_test";

    @Test
    void everySqlConstantIsPreparedByARealPostgres() throws SQLException {
        var constants = SqlConstant.all();
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

    private static void prepare(Handle handle, SqlConstant constant, List<String> refused) {
        try (var query = handle.createQuery(constant.complete());
                var statement = handle.getConnection()
                        .prepareStatement(new ColonPrefixSqlParser()
                                .parse(constant.complete(), query.getContext())
                                .getSql())) {
            statement.getParameterMetaData();
        } catch (SQLException no) {
            refused.add(constant + ": " + no.getMessage());
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
}
