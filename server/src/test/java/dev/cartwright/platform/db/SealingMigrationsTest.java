package dev.cartwright.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.Address;
import dev.cartwright.platform.security.PersonalData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The way of a shop from the first version to today's, with something in it.
@QuarkusTest
class SealingMigrationsTest {
    private static final String SCHEMA = "sealing_test";
    private static final String FIRST_VERSION = "20261121100300";
    private static final String NOTES_IN_PLAIN = "20261121152100";
    private static final String ADDRESS = """
            {"name": "Ishmael", "line1": "1 Spouter Inn", "city": "New Bedford", "region": "US-MA",
             "postalCode": "02740", "country": "US"}""";

    @Inject
    @Any
    Instance<PlainColumn> columns;

    @Inject
    PersonalData personal;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private Connection connection;
    private Handle handle;

    @BeforeEach
    void begin() throws SQLException {
        connection = DriverManager.getConnection(url, username, password);
        handle = Jdbi.open(connection);
        migrate(FIRST_VERSION);
        connection.setSchema(SCHEMA);
    }

    @AfterEach
    void end() throws SQLException {
        handle.execute("drop schema " + SCHEMA + " cascade");
        handle.close();
        connection.close();
    }

    @Test
    void whatAnOlderShopKeptInPlainIsSealedAndThePlainColumnsGo() {
        fill();
        migrate(NOTES_IN_PLAIN);
        handle.execute("update orders set note = 'Mind the dog' where number = 'NOTED'");
        migrate("latest");

        var supplier = row("select * from suppliers where slug = 'old'");
        assertThat(opened(supplier, "email_sealed")).isEqualTo("old@example.com");
        assertThat(row("select * from suppliers where slug = 'mute'").get("email_sealed"))
                .isNull();

        var cart = row("select * from carts where state = 'ordered'");
        assertThat(opened(cart, "email_sealed")).isEqualTo("Ahab@Example.com");
        assertThat(cart.get("email_hash")).isEqualTo(personal.hash("ahab@example.com"));
        assertThat(address(cart).name()).isEqualTo("Ishmael");
        var empty = row("select * from carts where state = 'open'");
        assertThat(empty.get("email_sealed")).isNull();
        assertThat(empty.get("email_hash")).isNull();
        assertThat(empty.get("address_sealed")).isNull();

        var noted = row("select * from orders where number = 'NOTED'");
        assertThat(opened(noted, "email_sealed")).isEqualTo("Ahab@Example.com");
        assertThat(noted.get("email_hash")).isEqualTo(personal.hash("ahab@example.com"));
        assertThat(address(noted).postalCode()).isEqualTo("02740");
        assertThat(opened(noted, "note_sealed")).isEqualTo("Mind the dog");
        var mute = row("select * from orders where number = 'MUTE'");
        assertThat(opened(mute, "email_sealed")).isEqualTo("starbuck@example.com");
        assertThat(mute.get("note_sealed")).isNull();
    }

    @Test
    void nothingThatWasPlainIsLeft() {
        fill();
        migrate("latest");
        assertThat(columns.stream())
                .isNotEmpty()
                .allSatisfy(column -> assertThat(handle.createQuery("""
                                select count(*) from information_schema.columns
                                where table_schema = :schema and table_name = :table and column_name = :column""")
                                .bind("schema", SCHEMA)
                                .bind("table", column.table())
                                .bind("column", column.plain())
                                .mapTo(Integer.class)
                                .one())
                        .as(column.toString())
                        .isZero());
        for (var table : new String[] {"suppliers", "carts", "orders"}) {
            assertThat(handle.createQuery("select t::text from " + table + " t")
                            .mapTo(String.class)
                            .list())
                    .isNotEmpty()
                    .noneMatch(row -> row.contains("@") || row.contains("Ishmael") || row.contains("Spouter"));
        }
    }

    private void fill() {
        handle.execute("""
                insert into suppliers (id, slug, name, email, created_at) values
                  (gen_random_uuid(), 'old', 'Old', 'old@example.com', now()),
                  (gen_random_uuid(), 'mute', 'Mute', null, now())""");
        handle.execute("""
                insert into carts (id, currency, state, order_id, email, shipping_address, shipping_method, created_at, updated_at)
                values
                  (gen_random_uuid(), 'USD', 'ordered', gen_random_uuid(), 'Ahab@Example.com', ?::jsonb, 'standard', now(), now()),
                  (gen_random_uuid(), 'USD', 'open', null, null, null, null, now(), now())""", ADDRESS);
        for (var order : Map.of("NOTED", "Ahab@Example.com", "MUTE", "starbuck@example.com")
                .entrySet()) {
            handle.execute("""
                    insert into orders (id, number, cart_id, lifecycle, payment_status, fulfilment, currency, email,
                      shipping_address, shipping_method, subtotal, discount, shipping, tax, total, created_at)
                    select gen_random_uuid(), ?, id, 'cancelled', 'failed', 'none', 'USD', ?, ?::jsonb, 'standard',
                      1000, 0, 0, 0, 1000, now()
                    from carts where state = 'ordered'""", order.getKey(), order.getValue(), ADDRESS);
        }
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(url, username, password)
                .locations("filesystem:src/main/resources/db/migration")
                .schemas(SCHEMA)
                .javaMigrations(columns.stream()
                        .map(column -> SealingMigrations.sealing(column, personal))
                        .toArray(JavaMigration[]::new))
                .target(target)
                .load()
                .migrate();
    }

    private Map<String, Object> row(String sql) {
        return handle.createQuery(sql).mapToMap().one();
    }

    private String opened(Map<String, Object> row, String column) {
        return personal.open((byte[]) Objects.requireNonNull(row.get(column)));
    }

    private Address address(Map<String, Object> row) {
        return new Json(opened(row, "address_sealed")).as(Address.class);
    }
}
