package dev.cartwright.identity;

import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.UserId;
import java.util.List;
import java.util.Optional;

/// Accounts, as sign-ins and set-up need them.
public interface Users {
    /// Whose address and password these are. Takes the time of one Argon2id hash whether there is such an account or
    /// not, so it must not be called inside a transaction.
    ///
    /// @throws dev.cartwright.kernel.Problem `invalid-credentials`; `busy` while too many others are being checked
    Recognised recognise(String email, String password);

    /// Notes a sign-in, in its transaction, and locks the user's row until it ends.
    ///
    /// @throws dev.cartwright.kernel.Problem `invalid-credentials` if the account or its password changed since
    User arrived(Recognised who);

    Optional<User> find(UserId id);

    /// Makes accounts that nobody registered, unless the address has one already. Hashes, so it must not be called
    /// inside a transaction.
    ///
    /// @return how many were made
    int enrol(List<Enrolment> accounts);

    /// Whether there is an admin who was not made for trying the shop out.
    boolean hasAdmin();

    /// Whether accounts were ever made for trying the shop out; they may be gone.
    boolean hadDemoAccounts();

    /// The addresses of those accounts that were made for trying the shop out.
    List<String> demoAddresses();

    /// An account whose password has been verified, and the hash that it was verified with.
    ///
    /// @param renewedHash the password under today's parameters; empty if they have not changed
    record Recognised(UserId user, String passwordHash, Optional<String> renewedHash) {
        @Override
        public String toString() {
            return "Recognised[" + user + "]";
        }
    }

    /// An account to be made.
    ///
    /// @param demo whether it is for trying the shop out: no production shop starts with one
    record Enrolment(String email, String name, String password, Role role, boolean demo) {
        @Override
        public String toString() {
            return "Enrolment[" + role + "]";
        }
    }
}
