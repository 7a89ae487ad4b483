package dev.cartwright.identity;

import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.UserId;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Conditions;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.security.PersonalData;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `users`. A deleted user's row stays, without a word about the person, because orders refer to it.
@Singleton
class UserStore {
    private static final String COLUMNS =
            "id, email_sealed, name_sealed, password_hash, role, version, created_at, last_sign_in_at";

    private static final String INSERT = """
            insert into users (id, email_sealed, email_hash, name_sealed, password_hash, role, demo, created_at)
            values (:id, :email, :hash, :name, :password, :role, :demo, :now)
            on conflict (email_hash) do nothing""";

    private static final String FIND = "select " + COLUMNS + " from users where id = :id and deleted_at is null";

    private static final String FIND_BY_EMAIL = "select " + COLUMNS + " from users where email_hash = :hash";

    private static final String LOCK = FIND + " for update";

    // Also locks, so that two of the last admins cannot leave at once: the second one waits and counts anew.
    private static final String LOCK_ADMINS =
            "select id from users where role = 'admin' and deleted_at is null order by id for update";

    // The guard is the hash that the password was verified with.
    private static final String ARRIVED = """
            update users set last_sign_in_at = :now, password_hash = coalesce(:renewed, password_hash)
            where id = :id and password_hash = :verified and deleted_at is null
            returning\s""" + COLUMNS;

    private static final String CHANGE = """
            update users set email_sealed = :email, email_hash = :hash, name_sealed = :name, role = :role,
              password_hash = coalesce(:password, password_hash), version = version + 1
            where id = :id and version = :version and deleted_at is null""";

    private static final String DELETE = """
            update users set email_sealed = null, email_hash = null, name_sealed = null, password_hash = null,
              deleted_at = :now, version = version + 1
            where id = :id and deleted_at is null""";

    private static final String PAGE = "select " + COLUMNS + " from users where ";

    private static final String COUNT = "select count(*) from users where ";

    private static final String HAS_ADMIN =
            "select exists (select from users where role = 'admin' and deleted_at is null and not demo)";

    private static final String HAD_DEMO = "select exists (select from users where demo)";

    private static final String DEMO = "select email_sealed from users where demo and deleted_at is null order by id";

    private final Database database;
    private final PersonalData personal;
    private final Clock clock;

    UserStore(Database database, PersonalData personal, Clock clock) {
        this.database = database;
        this.personal = personal;
        this.clock = clock;
    }

    /// A user with the hash of the password.
    record Account(User user, String passwordHash) {
        @Override
        public String toString() {
            return "Account[" + user.id() + "]";
        }
    }

    /// False if the address has an account already.
    boolean insert(User user, String passwordHash, boolean demo) {
        return database.with(handle -> handle.createUpdate(INSERT)
                        .bind("id", user.id())
                        .bind("email", personal.seal(user.email()))
                        .bind("hash", personal.hash(user.email()))
                        .bind("name", personal.seal(user.name()))
                        .bind("password", passwordHash)
                        .bind("role", user.role().text())
                        .bind("demo", demo)
                        .bind("now", user.createdAt())
                        .execute())
                == 1;
    }

    Optional<User> find(UserId id) {
        return account(FIND, id).map(Account::user);
    }

    Optional<Account> findAccount(UserId id) {
        return account(FIND, id);
    }

    Optional<Account> lock(UserId id) {
        return account(LOCK, id);
    }

    Optional<Account> findByEmail(String email) {
        return database.with(handle -> handle.createQuery(FIND_BY_EMAIL)
                .bind("hash", personal.hash(email))
                .map((row, context) -> account(row))
                .findOne());
    }

    List<UserId> lockAdmins() {
        return database.with(handle -> handle.createQuery(LOCK_ADMINS)
                .map((row, context) -> Columns.id(row, "id", UserId::new))
                .list());
    }

    /// Empty if the account has another password by now, or is gone.
    Optional<User> arrived(UserId id, String verifiedHash, Optional<String> renewedHash) {
        return database.with(handle -> handle.createQuery(ARRIVED)
                .bind("id", id)
                .bind("verified", verifiedHash)
                .bind("renewed", renewedHash.orElse(null))
                .bind("now", clock.instant())
                .map((row, context) -> account(row).user())
                .findOne());
    }

    /// False if it was changed since it was read.
    boolean change(User changed, @Nullable String passwordHash) {
        return database.with(handle -> handle.createUpdate(CHANGE)
                        .bind("id", changed.id())
                        .bind("email", personal.seal(changed.email()))
                        .bind("hash", personal.hash(changed.email()))
                        .bind("name", personal.seal(changed.name()))
                        .bind("role", changed.role().text())
                        .bind("password", passwordHash)
                        .bind("version", changed.version() - 1)
                        .execute())
                == 1;
    }

    boolean delete(UserId id) {
        return database.with(handle -> handle.createUpdate(DELETE)
                        .bind("id", id)
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    /// By the moment of creation, which ids grow with.
    List<User> page(UserQuery query, @Nullable UUID after, int limit) {
        var conditions = conditions(query).and(query.oldestFirst() ? "id > :after" : "id < :after", "after", after);
        var order = query.oldestFirst() ? " order by id limit :limit" : " order by id desc limit :limit";
        return database.with(handle -> conditions
                .bind(handle.createQuery(PAGE + conditions.sql() + order))
                .bind("limit", limit)
                .map((row, context) -> account(row).user())
                .list());
    }

    long count(UserQuery query) {
        var conditions = conditions(query);
        return database.with(handle -> conditions
                .bind(handle.createQuery(COUNT + conditions.sql()))
                .mapTo(Long.class)
                .one());
    }

    boolean hasAdmin() {
        return database.with(
                handle -> handle.createQuery(HAS_ADMIN).mapTo(Boolean.class).one());
    }

    boolean hadDemoAccounts() {
        return database.with(
                handle -> handle.createQuery(HAD_DEMO).mapTo(Boolean.class).one());
    }

    List<String> demoAddresses() {
        return database.with(handle -> handle.createQuery(DEMO)
                .map((row, context) -> personal.open(row.getBytes("email_sealed")))
                .list());
    }

    private static Conditions conditions(UserQuery query) {
        return new Conditions()
                .and("deleted_at is null")
                .and(
                        "role = :role",
                        "role",
                        query.role() == null ? null : query.role().text())
                .and("email_hash = :hash", "hash", query.emailHash());
    }

    private Optional<Account> account(String sql, UserId id) {
        return database.with(handle -> handle.createQuery(sql)
                .bind("id", id)
                .map((row, context) -> account(row))
                .findOne());
    }

    private Account account(ResultSet row) throws SQLException {
        var signedIn = row.getTimestamp("last_sign_in_at") == null ? null : Columns.instant(row, "last_sign_in_at");
        var user = new User(
                Columns.id(row, "id", UserId::new),
                personal.open(row.getBytes("email_sealed")),
                personal.open(row.getBytes("name_sealed")),
                Role.parse(row.getString("role")).orElseThrow(),
                row.getInt("version"),
                Columns.instant(row, "created_at"),
                signedIn);
        return new Account(user, row.getString("password_hash"));
    }
}
