package dev.cartwright.platform.http;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// The paths that this server answers itself; everything else goes to the web app.
@Singleton
public class OwnedPaths {
    private static final List<String> PREFIXES = List.of(
            "/api", "/health", "/openapi", "/docs", "/graphql", "/problems", "/media", "/webhooks", "/.well-known");

    public boolean isOurs(String path) {
        return first(path).isPresent();
    }

    /// What a path of ours begins with, up to its second slash; empty for one of the web app's.
    Optional<String> first(String path) {
        for (var prefix : PREFIXES) {
            if (path.startsWith(prefix)
                    && (path.length() == prefix.length() || "/.".indexOf(path.charAt(prefix.length())) >= 0)) {
                return Optional.of(prefix);
            }
        }
        return Optional.empty();
    }
}
