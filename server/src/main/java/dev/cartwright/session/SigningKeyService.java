package dev.cartwright.session;

import dev.cartwright.kernel.Uuid7;
import dev.cartwright.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/// Keeps a key to sign with, and forgets those that no token can be signed with any more.
@ApplicationScoped
class SigningKeyService {
    private final SigningKeyStore store;
    private final Database database;
    private final Clock clock;

    SigningKeyService(SigningKeyStore store, Database database, Clock clock) {
        this.store = store;
        this.database = database;
        this.clock = clock;
    }

    /// Those that verify, the one that signs at the end. Of two nodes that find none the second one waits, and finds
    /// the other's.
    @Transactional
    List<SigningKey> renewed() {
        var keys = store.since(clock.instant().minus(SigningKey.VERIFIES_FOR));
        if (hasOneThatSigns(keys)) {
            return keys;
        }
        database.lock("signing keys");
        var now = clock.instant();
        if (!hasOneThatSigns(store.since(now.minus(SigningKey.VERIFIES_FOR)))) {
            store.insert(SigningKey.fresh(Uuid7.at(now), now));
            store.forget(now.minus(SigningKey.VERIFIES_FOR));
        }
        return store.since(now.minus(SigningKey.VERIFIES_FOR));
    }

    private boolean hasOneThatSigns(List<SigningKey> keys) {
        return !keys.isEmpty() && keys.getLast().signs(clock.instant());
    }
}
