package dev.cartwright.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Hands the master key to whoever injects it.
@ApplicationScoped
class MasterKeySource {
    @Produces
    @Singleton
    MasterKey masterKey(
            @ConfigProperty(name = "cartwright.master-key") Optional<String> given,
            @ConfigProperty(name = "cartwright.data") Path data) {
        return given.map(MasterKey::parse).orElseGet(() -> MasterKey.inFolder(data));
    }
}
