package dev.cartwright.identity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.audit.Audit;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Problem;
import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.UserId;
import dev.cartwright.platform.db.Retries;
import dev.cartwright.platform.events.Events;
import dev.cartwright.platform.http.Cursor;
import dev.cartwright.platform.http.IfMatch;
import dev.cartwright.platform.http.MergePatch;
import dev.cartwright.platform.http.Page;
import dev.cartwright.platform.http.Paging;
import dev.cartwright.platform.security.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Accounts. What hashes a password comes in two steps: the first one hashes, outside of any transaction, the second
/// one commits.
@ApplicationScoped
class UserService implements Users {
    private static final String UNIQUE_VIOLATION = "23505";

    private final UserStore store;
    private final Passwords passwords;
    private final MergePatch patches;
    private final Instance<AccountFollower> followers;
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    UserService(
            UserStore store,
            Passwords passwords,
            MergePatch patches,
            @Any Instance<AccountFollower> followers,
            Audit audit,
            Events events,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.patches = patches;
        this.followers = followers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// A registration that was found sound, with its password hashed.
    record Prepared(Registration registration, String passwordHash) {
        @Override
        public String toString() {
            return "Prepared[…]";
        }
    }

    Prepared prepare(Registration registration, Caller caller) {
        Permissions.demand(caller, Act.REGISTER);
        if (registration.role() != null) {
            Permissions.demand(caller, Act.WRITE_USERS);
        }
        return new Prepared(
                registration,
                passwords.hash(registration.password(), List.of(registration.email(), registration.name())));
    }

    /// Whether the address has an account is told to admins and to its owner's mailbox: everybody else gets the answer
    /// of a registration.
    @Transactional
    User register(Prepared prepared, Caller caller) {
        var wanted = prepared.registration();
        var user = User.fresh(wanted.email(), wanted.name(), wanted.roleOrCustomer(), clock.instant());
        if (store.insert(user, prepared.passwordHash(), false)) {
            events.publish(UserEvent.UserRegistered.of(user));
            audit.wrote(caller, Act.REGISTER, user.id(), null, UserView.of(user));
            return user;
        }
        if (caller.may(Act.WRITE_USERS)) {
            throw taken();
        }
        store.findByEmail(wanted.email())
                .ifPresent(owner -> events.publish(UserEvent.RegistrationRepeated.of(owner.user())));
        return user;
    }

    User read(UserId id, Caller caller) {
        Permissions.demand(caller, Act.READ_OWN_ACCOUNT);
        return Optional.of(id)
                .filter(asked -> caller.is(asked) || caller.may(Act.READ_USERS))
                .flatMap(store::find)
                .orElseThrow(UserService::notFound);
    }

    Page<UserView> list(UserQuery query, Paging paging, Caller caller) {
        Permissions.demand(caller, Act.READ_USERS);
        var name = query.name();
        var after = paging.cursor() == null
                ? null
                : Cursor.read(name, paging.cursor(), 1).key(0, UUID::fromString);
        return Page.of(
                        store.page(query, after, paging.probe()),
                        paging.limit(),
                        last -> Cursor.write(name, last.id().value().toString()),
                        paging.count() ? store.count(query) : null)
                .map(UserView::of);
    }

    /// A change of one's own account, with what its passwords came to.
    ///
    /// @param verifiedHash what the current password was verified with; null if it was not needed
    /// @param newHash null if the password stays
    record PreparedEdit(
            JsonNode patch,
            @Nullable String verifiedHash,
            @Nullable String newHash) {
        @Override
        public String toString() {
            return "PreparedEdit[…]";
        }
    }

    PreparedEdit prepareEdit(UserId self, JsonNode patch, Caller caller) {
        Permissions.demand(caller, Act.CHANGE_OWN_ACCOUNT);
        var account = store.findAccount(self).orElseThrow(UserService::notFound);
        var edit = patches.apply(EditOwnAccount.of(account.user()), patch, EditOwnAccount.class);
        if (!edit.changesCredentials(account.user())) {
            return new PreparedEdit(patch, null, null);
        }
        demandPassword(account, edit.currentPassword());
        var next = edit.password() == null ? null : passwords.hash(edit.password(), List.of(edit.email(), edit.name()));
        return new PreparedEdit(patch, account.passwordHash(), next);
    }

    @Transactional
    User editOwn(UserId self, PreparedEdit prepared, Optional<IfMatch> match, Caller caller) {
        Permissions.demand(caller, Act.CHANGE_OWN_ACCOUNT);
        var account = store.lock(self).orElseThrow(UserService::notFound);
        var before = account.user();
        match.ifPresent(tags -> tags.demand(before.version()));
        var edit = patches.apply(EditOwnAccount.of(before), prepared.patch(), EditOwnAccount.class);
        if (edit.changesCredentials(before) && !account.passwordHash().equals(prepared.verifiedHash())) {
            throw CommonProblem.CONFLICT.because("Address or password were changed at the same time; try again.");
        }
        var after = before.changed(edit.email(), edit.name(), before.role());
        save(after, prepared.newHash());
        if (prepared.newHash() != null) {
            followers.forEach(follower -> follower.passwordChanged(self, caller.session()));
        }
        audit.wrote(caller, Act.CHANGE_OWN_ACCOUNT, self, UserView.of(before), UserView.of(after));
        return after;
    }

    @Transactional
    User edit(UserId id, JsonNode patch, Optional<IfMatch> match, Caller caller) {
        Permissions.demand(caller, Act.CHANGE_OWN_ACCOUNT);
        demandReach(id, caller);
        var admins = lockedAdmins(id);
        var before = store.lock(id).map(UserStore.Account::user).orElseThrow(UserService::notFound);
        match.ifPresent(tags -> tags.demand(before.version()));
        var edit = patches.apply(EditUser.of(before), patch, EditUser.class);
        if (edit.newRole() != before.role()) {
            Permissions.demand(caller, Act.WRITE_USERS);
            demandAnotherAdmin(before, admins);
        }
        var after = before.changed(before.email(), edit.name(), edit.newRole());
        save(after, null);
        audit.wrote(caller, act(id, caller), id, UserView.of(before), UserView.of(after));
        return after;
    }

    /// Signed in nowhere any more, and nothing of the person is left in the row.
    @Transactional
    void delete(UserId id, Optional<IfMatch> match, Caller caller) {
        Permissions.demand(caller, Act.CHANGE_OWN_ACCOUNT);
        demandReach(id, caller);
        var admins = lockedAdmins(id);
        var user = store.lock(id).map(UserStore.Account::user).orElseThrow(UserService::notFound);
        match.ifPresent(tags -> tags.demand(user.version()));
        demandAnotherAdmin(user, admins);
        store.delete(id);
        followers.forEach(follower -> follower.deleted(id));
        events.publish(UserEvent.UserDeleted.of(user));
        audit.wrote(caller, act(id, caller), id, UserView.of(user), null);
    }

    @Override
    public Recognised recognise(String email, String password) {
        var account = store.findByEmail(email);
        if (account.isEmpty()) {
            passwords.matchNobody(password);
            throw invalidCredentials();
        }
        var hash = account.get().passwordHash();
        if (!passwords.matches(hash, password)) {
            throw invalidCredentials();
        }
        return new Recognised(account.get().user().id(), hash, passwords.renewed(hash, password));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public User arrived(Recognised who) {
        return store.arrived(who.user(), who.passwordHash(), who.renewedHash())
                .orElseThrow(UserService::invalidCredentials);
    }

    @Override
    public Optional<User> find(UserId id) {
        return store.find(id);
    }

    @Override
    public int enrol(List<Enrolment> accounts) {
        return (int) accounts.stream()
                .filter(one -> store.insert(
                        User.fresh(one.email(), one.name(), one.role(), clock.instant()),
                        passwords.hash(one.password(), List.of()),
                        one.demo()))
                .count();
    }

    @Override
    public boolean hasAdmin() {
        return store.hasAdmin();
    }

    @Override
    public boolean hadDemoAccounts() {
        return store.hadDemoAccounts();
    }

    @Override
    public List<String> demoAddresses() {
        return store.demoAddresses();
    }

    private void demandPassword(UserStore.Account account, @Nullable String password) {
        if (password == null) {
            throw CommonProblem.INVALID
                    .because("Another address or password needs the current password.")
                    .at("/currentPassword", "required", "Say the password that you sign in with now.");
        }
        if (!passwords.matches(account.passwordHash(), password)) {
            throw CommonProblem.INVALID
                    .because("The current password is another one.")
                    .at("/currentPassword", "wrong", "Say the password that you sign in with now.");
        }
    }

    private void save(User after, @Nullable String passwordHash) {
        try {
            if (!store.change(after, passwordHash)) {
                throw new IllegalStateException("the locked user " + after.id() + " was changed by somebody else");
            }
        } catch (RuntimeException refused) {
            throw Retries.sqlState(refused).equals(UNIQUE_VIOLATION) ? taken() : refused;
        }
    }

    /// Somebody else's account is not there, except for those who may see it: they are told that it is not theirs.
    private static void demandReach(UserId id, Caller caller) {
        if (caller.is(id)) {
            return;
        }
        if (!caller.may(Act.READ_USERS)) {
            throw notFound();
        }
        Permissions.demand(caller, Act.WRITE_USERS);
    }

    /// All admins, if the user is one, with their rows locked: of two that leave at once the second one waits, and
    /// counts anew.
    private List<UserId> lockedAdmins(UserId id) {
        return store.find(id).filter(user -> user.role() == Role.ADMIN).isPresent() ? store.lockAdmins() : List.of();
    }

    private static void demandAnotherAdmin(User user, List<UserId> admins) {
        if (user.role() == Role.ADMIN && admins.size() < 2) {
            throw IdentityProblem.LAST_ADMIN.because("This is the only admin: make another one first.");
        }
    }

    private static Act act(UserId id, Caller caller) {
        return caller.is(id) ? Act.CHANGE_OWN_ACCOUNT : Act.WRITE_USERS;
    }

    private static Problem taken() {
        return CommonProblem.TAKEN
                .because("This address has an account already.")
                .at("/email", "taken", "Take another address.");
    }

    private static Problem invalidCredentials() {
        return IdentityProblem.INVALID_CREDENTIALS.because("There is no account with this address and password.");
    }

    private static Problem notFound() {
        return CommonProblem.notFound("user");
    }
}
