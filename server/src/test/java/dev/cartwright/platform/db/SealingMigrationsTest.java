package dev.cartwright.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.TestDatabase;
import dev.cartwright.platform.security.MasterKey;
import dev.cartwright.platform.security.PersonalData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class SealingMigrationsTest {
    private static final String SCHEMA = "sealing_test";
    private static final PlainColumn EMAIL =
            new PlainColumn("20261121152138", "suppliers", "email", "email_sealed", Optional.empty());
    private final PersonalData personal =
            new PersonalData(MasterKey.parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));

    @Test
    void whatAnOlderShopKeptInPlainIsSealedAndThePlainColumnGoes() throws SQLException {
        var address = TestDatabase.address();
        flyway(address).target("20261121143000").load().migrate();
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.username(), address.password());
                var handle = Jdbi.open(connection)) {
            connection.setSchema(SCHEMA);
            handle.execute("insert into suppliers (id, slug, name, email, created_at) values"
                    + " (gen_random_uuid(), 'old', 'Old', 'old@example.com', now()),"
                    + " (gen_random_uuid(), 'mute', 'Mute', null, now())");
            flyway(address)
                    .javaMigrations(SealingMigrations.sealing(EMAIL, personal))
                    .load()
                    .migrate();
            assertThat(personal.open(sealed(handle, "old").orElseThrow())).isEqualTo("old@example.com");
            assertThat(sealed(handle, "mute")).isEmpty();
            assertThat(handle.createQuery("select count(*) from information_schema.columns where table_schema = '"
                                    + SCHEMA + "' and table_name = 'suppliers' and column_name = 'email'")
                            .mapTo(Integer.class)
                            .one())
                    .isZero();
            handle.execute("drop schema " + SCHEMA + " cascade");
        }
    }

    private static FluentConfiguration flyway(DatabaseAddress address) {
        return Flyway.configure()
                .dataSource(address.jdbcUrl(), address.username(), address.password())
                .locations("filesystem:src/main/resources/db/migration")
                .schemas(SCHEMA);
    }

    private static Optional<byte[]> sealed(Handle handle, String slug) {
        return handle.createQuery("select email_sealed from suppliers where slug = :slug")
                .bind("slug", slug)
                .mapTo(byte[].class)
                .findOne();
    }
}
