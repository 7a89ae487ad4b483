package dev.cartwright.platform.db;

import dev.cartwright.platform.process.Refusal;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/// One connection, made before the shop's own pool, that finds out whether the server is one we can trust with orders.
record Probe(int version, String versionName, String fsync, String synchronousCommit, String fullPageWrites) {
    private static final int OLDEST = 15;
    private static final String SETTINGS = """
            select current_setting('server_version_num')::int / 10000, current_setting('server_version'),
                   current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes')""";

    static Probe of(DatabaseAddress address) throws SQLException {
        var login = new Properties();
        login.setProperty("user", address.username());
        login.setProperty("password", address.password());
        login.setProperty("connectTimeout", "10");
        login.setProperty("socketTimeout", "30");
        // The driver itself rather than DriverManager, which would load every driver there is.
        try (var connection = new org.postgresql.Driver().connect(address.jdbcUrl(), login)) {
            if (connection == null) throw new SQLException("The driver does not take the address " + address.jdbcUrl());
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(SETTINGS)) {
                row.next();
                return new Probe(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
            }
        }
    }

    /// What the server says, without the place in its source code.
    static String reason(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    void mustBeRecent() {
        if (version < OLDEST) {
            throw new Refusal("The database server is PostgreSQL %s; Cartwright needs %d or newer."
                    .formatted(versionName, OLDEST));
        }
    }

    /// An order that was confirmed must survive a power cut.
    void mustBeDurable() {
        for (var setting : List.of(
                new Setting("fsync", fsync),
                new Setting("synchronous_commit", synchronousCommit),
                new Setting("full_page_writes", fullPageWrites))) {
            if (!setting.value().equals("on")) {
                throw new Refusal(
                        "PostgreSQL runs with %s = %s, so a confirmed order could be lost. Look for it in postgresql.auto.conf and among the settings of roles and databases."
                                .formatted(setting.name(), setting.value()));
            }
        }
    }

    private record Setting(String name, String value) {}
}
