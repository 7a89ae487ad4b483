package dev.cartwright.session;

import dev.cartwright.platform.process.Regular;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The signing keys as this node knows them; it looks once a minute, and whenever it meets one that it does not know.
@Singleton
class SigningKeys {
    private final SigningKeyService service;
    private volatile List<SigningKey> known = List.of();

    SigningKeys(SigningKeyService service) {
        this.service = service;
    }

    void start(@Observes StartupEvent started) {
        look();
    }

    @Regular
    @Scheduled(every = "1m", delayed = "1m", identity = "signing-keys")
    void renew() {
        look();
    }

    void look() {
        known = service.renewed();
    }

    SigningKey signing() {
        if (known.isEmpty()) {
            look();
        }
        return known.getLast();
    }

    Optional<SigningKey> find(String id) {
        var found = among(id);
        if (found.isEmpty() && id.length() == 36) {
            // Perhaps another node has just made it.
            look();
            found = among(id);
        }
        return found;
    }

    /// As a JWK Set (RFC 7517).
    Map<String, Object> shown() {
        return Map.of("keys", known.stream().map(SigningKey::shown).toList());
    }

    private Optional<SigningKey> among(String id) {
        return known.stream().filter(key -> key.id().toString().equals(id)).findFirst();
    }
}
