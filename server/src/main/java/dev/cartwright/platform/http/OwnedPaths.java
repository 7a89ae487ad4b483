package dev.cartwright.platform.http;

import jakarta.inject.Singleton;
import java.util.List;

/// The paths that this server answers itself; everything else goes to the web app.
@Singleton
public class OwnedPaths {
    private static final List<String> PREFIXES = List.of(
            "/api", "/health", "/openapi", "/docs", "/graphql", "/problems", "/media", "/webhooks", "/.well-known");

    public boolean isOurs(String path) {
        return PREFIXES.stream()
                .anyMatch(prefix -> path.startsWith(prefix)
                        && (path.length() == prefix.length() || "/.".indexOf(path.charAt(prefix.length())) >= 0));
    }
}
