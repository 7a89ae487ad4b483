package dev.cartwright.platform.http;

import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The address under which shoppers reach the shop: configured, or the one it listens on.
@Singleton
public class PublicUrl {
    private final Optional<String> configured;
    private final HttpServer server;

    PublicUrl(
            @ConfigProperty(name = "cartwright.public-url") Optional<String> configured,
            @ConfigProperty(name = "cartwright.url") Optional<String> own,
            HttpServer server) {
        this.configured = configured.or(() -> own);
        this.server = server;
    }

    /// @param path begins with a slash
    public String of(String path) {
        return configured.orElseGet(() -> "http://127.0.0.1:" + server.getPort()) + path;
    }
}
