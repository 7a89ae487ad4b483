package dev.cartwright.session;

import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Json;
import dev.cartwright.platform.security.MasterKey;
import dev.cartwright.platform.security.Sealer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The table `signing_keys`. Whoever reads it, or a copy of it, can sign nothing.
@Singleton
class SigningKeyStore {
    private static final String INSERT = """
            insert into signing_keys (id, public_key, private_sealed, created_at)
            values (:id, :public, :private, :now)""";

    private static final String SINCE =
            "select id, private_sealed, created_at from signing_keys where created_at > :since order by created_at, id";

    private static final String FORGET = "delete from signing_keys where created_at <= :before";

    private final Database database;
    private final Sealer sealer;

    SigningKeyStore(Database database, MasterKey master) {
        this.database = database;
        this.sealer = new Sealer(master.derive("signing keys 1", "AES"));
    }

    void insert(SigningKey key) {
        database.with(handle -> handle.createUpdate(INSERT)
                .bind("id", key.id())
                .bind("public", Json.of(key.shown()))
                .bind("private", sealer.seal(key.whole().getBytes(StandardCharsets.UTF_8)))
                .bind("now", key.createdAt())
                .execute());
    }

    /// Oldest first.
    List<SigningKey> since(Instant since) {
        return database.with(handle -> handle.createQuery(SINCE)
                .bind("since", since)
                .map((row, context) -> key(row))
                .list());
    }

    void forget(Instant before) {
        database.with(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }

    private SigningKey key(ResultSet row) throws SQLException {
        var json = new String(sealer.open(row.getBytes("private_sealed")), StandardCharsets.UTF_8);
        return SigningKey.read(row.getObject("id", UUID.class), json, Columns.instant(row, "created_at"));
    }
}
