package dev.cartwright.platform.db;

import dev.cartwright.platform.process.Refusal;
import java.sql.SQLException;

/// A PostgreSQL server that somebody else runs, named by `DATABASE_URL`.
public final class ExternalPostgres {
    private ExternalPostgres() {}

    /// The address in `url`, once the server there has answered and is recent enough. How durable it is, is its
    /// owner's business.
    public static DatabaseAddress reach(String url) {
        var address = DatabaseAddress.parse(url);
        try {
            Probe.of(address).mustBeRecent();
            return address;
        } catch (SQLException e) {
            throw new Refusal(
                    "The database of DATABASE_URL (%s) cannot be used: %s".formatted(address, Probe.reason(e)), e);
        }
    }
}
