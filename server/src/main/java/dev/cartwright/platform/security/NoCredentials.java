package dev.cartwright.platform.security;

import dev.cartwright.kernel.Caller;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.Optional;

/// A shop without accounts: no credential is anybody's.
@DefaultBean
@Singleton
class NoCredentials implements Credentials {
    @Override
    public Optional<Caller> bearer(String accessToken) {
        return Optional.empty();
    }

    @Override
    public Optional<Caller> session(String secret) {
        return Optional.empty();
    }
}
