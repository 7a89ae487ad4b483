package dev.cartwright.platform.management;

import dev.cartwright.platform.security.SecretFile;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells whoever can read the data folder from everybody else on this machine.
@Singleton
public class ManagementToken {
    private static final String SCHEME = "Bearer ";

    private final byte[] token;

    /// Without a file that says it, nobody knows the token.
    ManagementToken(@ConfigProperty(name = "cartwright.management.token") Optional<String> token) {
        this.token = bytes(token.orElseGet(SecretFile::random));
    }

    /// Takes as long for a wrong token as for the right one.
    public boolean isIn(RoutingContext request) {
        var header = request.request().getHeader("Authorization");
        return header != null
                && header.startsWith(SCHEME)
                && MessageDigest.isEqual(bytes(header.substring(SCHEME.length())), token);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
