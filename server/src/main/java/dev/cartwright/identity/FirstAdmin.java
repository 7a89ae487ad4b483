package dev.cartwright.identity;

import dev.cartwright.identity.Users.Enrolment;
import dev.cartwright.kernel.Problem;
import dev.cartwright.kernel.Role;
import dev.cartwright.platform.process.Refusal;
import dev.cartwright.platform.security.SecretFile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Makes the first admin of a shop that has none: `CARTWRIGHT_ADMIN_EMAIL` names him, `CARTWRIGHT_ADMIN_PASSWORD` is
/// his password. Without the latter a random one lies in `DATA/secrets/first-admin`. Once there is an admin both say
/// nothing.
@Singleton
class FirstAdmin {
    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);

    private final Users users;
    private final Optional<String> email;
    private final Optional<String> password;
    private final Path file;

    FirstAdmin(
            Users users,
            @ConfigProperty(name = "cartwright.admin.email") Optional<String> email,
            @ConfigProperty(name = "cartwright.admin.password") Optional<String> password,
            @ConfigProperty(name = "cartwright.data") Path data) {
        this.users = users;
        this.email = email;
        this.password = password;
        this.file = data.resolve("secrets").resolve("first-admin");
    }

    void start(@Observes StartupEvent started) {
        email.filter(unused -> !users.hasAdmin()).ifPresent(this::make);
    }

    private void make(String address) {
        var given = password.orElseGet(() -> SecretFile.readOrMake(file));
        if (given.length() < Passwords.SHORTEST || given.length() > Passwords.LONGEST) {
            throw new Refusal("CARTWRIGHT_ADMIN_PASSWORD has %d to %d characters."
                    .formatted(Passwords.SHORTEST, Passwords.LONGEST));
        }
        try {
            var made = users.enrol(List.of(new Enrolment(address, "Admin", given, Role.ADMIN, false)));
            if (made == 0) {
                LOG.warn("CARTWRIGHT_ADMIN_EMAIL has an account that is no admin's; it was left as it is");
            } else if (password.isEmpty()) {
                LOG.infof("The first admin's password is in %s; change it after the first sign-in", file);
            }
        } catch (Problem common) {
            throw new Refusal("CARTWRIGHT_ADMIN_PASSWORD: " + common.detail(), common);
        }
    }
}
