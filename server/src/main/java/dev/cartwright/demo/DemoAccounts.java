package dev.cartwright.demo;

import dev.cartwright.identity.Users;
import dev.cartwright.identity.Users.Enrolment;
import dev.cartwright.kernel.Role;
import dev.cartwright.platform.process.Refusal;
import dev.cartwright.platform.security.SecretFile;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Somebody of each role, to try the shop out. Their passwords are random, another one in each shop, and lie in
/// `DATA/secrets/demo-accounts`, a line for each: role, address, password.
@Singleton
public class DemoAccounts {
    private static final Map<Role, String> NAMES = Map.of(
            Role.ADMIN, "Demo Admin",
            Role.SUPPORT, "Demo Support",
            Role.CATALOGUE_MANAGER, "Demo Catalogue Manager",
            Role.CUSTOMER, "Demo Shopper");

    private static final List<Role> ROLES = List.of(Role.ADMIN, Role.SUPPORT, Role.CATALOGUE_MANAGER, Role.CUSTOMER);
    private static final int PASSWORD_LENGTH = 16;

    private final Users users;
    private final Path file;

    DemoAccounts(Users users, @ConfigProperty(name = "cartwright.data") Path data) {
        this.users = users;
        this.file = data.resolve("secrets").resolve("demo-accounts");
    }

    /// What to sign in with, for whoever started the shop.
    public record DemoAccount(Role role, String email, String password) {
        static DemoAccount read(String line) {
            var parts = line.split(" ", 3);
            return new DemoAccount(Role.parse(parts[0]).orElseThrow(), parts[1], parts[2]);
        }

        private static DemoAccount fresh(Role role) {
            var name = role == Role.CUSTOMER ? "shopper" : role.text().replace("_manager", "");
            return new DemoAccount(
                    role, name + "@cartwright.example", SecretFile.random().substring(0, PASSWORD_LENGTH));
        }

        private String line() {
            return role.text() + " " + email + " " + password;
        }

        private Enrolment enrolment() {
            return new Enrolment(email, String.valueOf(NAMES.get(role)), password, role, true);
        }

        @Override
        public String toString() {
            return "DemoAccount[" + role + "]";
        }
    }

    /// Those that can be signed in to and whose passwords this data folder knows.
    public List<DemoAccount> known() {
        if (!Files.exists(file)) {
            return List.of();
        }
        var living = users.demoAddresses();
        return read().stream().filter(one -> living.contains(one.email())).toList();
    }

    /// Once in the life of a shop: whoever deletes them is rid of them. The passwords are on disk before they are
    /// anybody's.
    void makeOnce() {
        if (!users.hadDemoAccounts()) {
            users.enrol(read().stream().map(DemoAccount::enrolment).toList());
        }
    }

    /// @throws Refusal if there is any
    void demandNone() {
        var addresses = users.demoAddresses();
        if (!addresses.isEmpty()) {
            throw new Refusal(
                    "This shop has demo accounts (%s), and CARTWRIGHT_ENV is production. Start it without that once, sign in as an admin of your own and delete them."
                            .formatted(String.join(", ", addresses)));
        }
    }

    private List<DemoAccount> read() {
        return SecretFile.readOrMake(file, DemoAccounts::fresh)
                .lines()
                .map(DemoAccount::read)
                .toList();
    }

    private static String fresh() {
        return ROLES.stream().map(DemoAccount::fresh).map(DemoAccount::line).collect(Collectors.joining("\n"));
    }
}
