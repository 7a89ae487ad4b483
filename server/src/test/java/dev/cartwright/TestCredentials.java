package dev.cartwright;

import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.SessionId;
import dev.cartwright.kernel.UserId;
import dev.cartwright.platform.security.Credentials;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/// Stands in for the sign-in until there is one: `Bearer test-support` is somebody in that role.
@Singleton
class TestCredentials implements Credentials {
    @Override
    public Optional<Caller> bearer(String accessToken) {
        return accessToken.startsWith("test-")
                ? Role.parse(accessToken.substring("test-".length()))
                        .map(role -> Caller.signedIn(new UserId(id(role)), role, new SessionId(id(role))))
                : Optional.empty();
    }

    @Override
    public Optional<Caller> session(String secret) {
        return Optional.empty();
    }

    private static UUID id(Role role) {
        return UUID.nameUUIDFromBytes(role.text().getBytes(StandardCharsets.UTF_8));
    }
}
