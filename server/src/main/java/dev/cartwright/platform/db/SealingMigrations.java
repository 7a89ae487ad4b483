package dev.cartwright.platform.db;

import dev.cartwright.platform.security.PersonalData;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/// The migrations that SQL cannot do, because the key is not in the database: they seal what older versions kept in
/// plain.
@Singleton
class SealingMigrations {
    private final Instance<PlainColumn> columns;
    private final PersonalData personal;

    SealingMigrations(Instance<PlainColumn> columns, PersonalData personal) {
        this.columns = columns;
        this.personal = personal;
    }

    List<JavaMigration> all() {
        return columns.stream().map(column -> sealing(column, personal)).toList();
    }

    static JavaMigration sealing(PlainColumn column, PersonalData personal) {
        return new Sealing(column, personal);
    }

    private record Sealing(PlainColumn column, PersonalData personal) implements JavaMigration {
        @Override
        public MigrationVersion getVersion() {
            return MigrationVersion.fromVersion(column.version());
        }

        @Override
        public String getDescription() {
            return "seal " + column.table() + " " + column.plain();
        }

        @Override
        public @Nullable Integer getChecksum() {
            return null;
        }

        @Override
        public boolean canExecuteInTransaction() {
            return true;
        }

        @Override
        public void migrate(Context context) throws SQLException {
            var hash = column.hash().map(name -> ", " + name + " = ?").orElse("");
            try (var rows = context.getConnection().createStatement();
                    var plain = rows.executeQuery("select id, " + column.plain() + " from " + column.table() + " where "
                            + column.plain() + " is not null");
                    var update = context.getConnection()
                            .prepareStatement("update " + column.table() + " set " + column.sealed() + " = ?" + hash
                                    + " where id = ?")) {
                while (plain.next()) {
                    var text = plain.getString(2);
                    int at = 1;
                    update.setBytes(at++, personal.seal(text));
                    if (column.hash().isPresent()) {
                        update.setBytes(at++, personal.hash(text));
                    }
                    update.setObject(at, plain.getObject(1));
                    update.addBatch();
                }
                update.executeBatch();
            }
        }
    }
}
