package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.kernel.Role;
import dev.cartwright.platform.db.Database;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UserApiTest {
    @TestHTTPResource("/")
    URI origin;

    @Inject
    Database database;

    @ConfigProperty(name = "cartwright.data")
    Path data;

    private Shop shop;
    private Staff admin;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        admin = Staff.as(Role.ADMIN, shop);
    }

    @Test
    void whoeverRegistersIsACustomer() {
        var email = Person.freshAddress();
        var made = shop.post("/api/v1/auth/register")
                .body(Person.registration(email))
                .send()
                .is(201);
        assertThat(made.text("/id")).startsWith("usr_");
        assertThat(made.text("/email")).isEqualTo(email);
        assertThat(made.text("/role")).isEqualTo("customer");
        assertThat(made.json().at("/lastSignInAt").isNull()).isTrue();
        assertThat(made.header("Location")).isEqualTo("/api/v1/users/" + made.text("/id"));

        var person = new Person(made.text("/id"), email, "whaleboat-42-harpoon");
        var self = person.signedIn(shop).get("/api/v1/users/me").send().is(200);
        assertThat(self.text("/id")).isEqualTo(person.id());
        assertThat(self.json().at("/lastSignInAt").isTextual()).isTrue();
    }

    @Test
    void aRegistrationTellsNobodyWhetherTheAddressHasAnAccount() {
        var person = Person.registered(shop);
        var again = shop.post("/api/v1/users")
                .body(Person.registration(person.email().toUpperCase(Locale.ROOT))
                        .put("password", "another-pass-phrase"))
                .send()
                .is(201);
        assertThat(again.text("/id")).startsWith("usr_").isNotEqualTo(person.id());
        assertThat(again.json().fieldNames())
                .toIterable()
                .containsExactly("id", "email", "name", "role", "createdAt", "lastSignInAt");

        assertThat(usersOf(person.email())).hasSize(1);
        new Person("", person.email(), "another-pass-phrase")
                .signIn(shop)
                .send()
                .isProblem(401, "invalid-credentials");
        person.signIn(shop).send().is(200);
        Patience.until("its owner has a mail", Duration.ofSeconds(20), () -> mailsTo(person.email()) == 2);
    }

    @Test
    void twentyRegistrationsOfOneAddressAtOnceMakeOneAccount() throws Exception {
        var email = Person.freshAddress();
        var replies = atOnce(
                20,
                () -> shop.post("/api/v1/users")
                        .body(Person.registration(email))
                        .send());
        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(usersOf(email)).hasSize(1);
    }

    @Test
    void aRegistrationRepeatedWithItsKeyMakesOneAccount() {
        var email = Person.freshAddress();
        var key = Shop.freshKey();
        var first = shop.post("/api/v1/users")
                .key(key)
                .body(Person.registration(email))
                .send()
                .is(201);
        var second = shop.post("/api/v1/users")
                .key(key)
                .body(Person.registration(email))
                .send()
                .is(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aRegistrationThatBreaksARuleIsRefusedAtTheField() {
        refused(Person.registration("nobody"), "/email", "format");
        refused(Person.registration(Person.freshAddress()).put("password", "short"), "/password", "length");
        refused(Person.registration(Person.freshAddress()).put("password", "x".repeat(129)), "/password", "length");
        refused(Person.registration(Person.freshAddress()).put("password", "password123"), "/password", "common");
        refused(Person.registration(Person.freshAddress()).put("name", " "), "/name", "plaintext");
        refused(Person.registration(Person.freshAddress()).put("role", "system"), "/role", "format");
    }

    @Test
    void onlyAnAdminGivesARoleAndIsToldOfATakenAddress() {
        var email = Person.freshAddress();
        var wanted = Person.registration(email).put("role", "support");
        shop.post("/api/v1/users").body(wanted).send().isProblem(401, "unauthenticated");
        Staff.as(Role.SUPPORT, shop).post("/api/v1/users").body(wanted).send().isProblem(403, "forbidden");
        assertThat(usersOf(email)).isEmpty();

        admin.post("/api/v1/users").body(wanted).send().is(201);
        var taken = admin.post("/api/v1/users").body(wanted).send().isProblem(409, "taken");
        assertThat(taken.text("/errors/0/pointer")).isEqualTo("/email");
        assertThat(usersOf(email)).hasSize(1);
    }

    @Test
    void usersAreListedForStaffByRoleAndAddress() {
        var person = Person.registered(shop);
        assertThat(usersOf(person.email().toUpperCase(Locale.ROOT)))
                .singleElement()
                .satisfies(found -> assertThat(found.at("/id").asText()).isEqualTo(person.id()));
        admin.get("/api/v1/users?role=guest").send().isProblem(400, "malformed");
        admin.get("/api/v1/users?sort=name").send().isProblem(400, "malformed");
        shop.get("/api/v1/users").send().isProblem(401, "unauthenticated");
        person.signedIn(shop).get("/api/v1/users").send().isProblem(403, "forbidden");

        var first = admin.get("/api/v1/users?role=customer&limit=1&sort=createdAt&count=true")
                .send()
                .is(200);
        assertThat(first.json().at("/total").asInt()).isGreaterThan(1);
        var second = admin.get("/api/v1/users?role=customer&limit=1&sort=createdAt&cursor=" + first.text("/next"))
                .send()
                .is(200);
        assertThat(second.text("/items/0/id")).isGreaterThan(first.text("/items/0/id"));
        admin.get("/api/v1/users?limit=1&cursor=" + first.text("/next")).send().isProblem(400, "malformed");
    }

    @Test
    void somebodyElsesAccountIsNotThereAndStaffMayLookButNotTouch() {
        var person = Person.registered(shop);
        var other = Person.registered(shop).signedIn(shop);
        other.get("/api/v1/users/" + person.id()).send().isProblem(404, "not-found");
        other.patch("/api/v1/users/" + person.id())
                .body("{\"name\":\"Ahab\"}")
                .send()
                .isProblem(404, "not-found");
        other.delete("/api/v1/users/" + person.id()).send().isProblem(404, "not-found");

        var support = Staff.as(Role.SUPPORT, shop);
        support.get("/api/v1/users/" + person.id()).send().is(200);
        support.patch("/api/v1/users/" + person.id())
                .body("{\"name\":\"Ahab\"}")
                .send()
                .isProblem(403, "forbidden");
        support.delete("/api/v1/users/" + person.id()).send().isProblem(403, "forbidden");
        assertThat(usersOf(person.email()).getFirst().at("/name").asText()).isEqualTo("Ishmael");
    }

    @Test
    void nobodyMakesThemselvesAnAdmin() {
        var person = Person.registered(shop);
        person.signedIn(shop)
                .patch("/api/v1/users/" + person.id())
                .body("{\"role\":\"admin\"}")
                .send()
                .isProblem(403, "forbidden");
        person.signedIn(shop)
                .patch("/api/v1/users/me")
                .body("{\"role\":\"admin\"}")
                .send()
                .isProblem(400, "malformed");
        assertThat(usersOf(person.email()).getFirst().at("/role").asText()).isEqualTo("customer");
    }

    @Test
    void anotherRoleHoldsForTheVeryNextRequest() {
        var person = Person.registered(shop);
        var signedIn = person.signedIn(shop);
        signedIn.get("/api/v1/users?limit=1").send().isProblem(403, "forbidden");
        admin.patch("/api/v1/users/" + person.id())
                .body("{\"role\":\"support\"}")
                .send()
                .is(200);
        signedIn.get("/api/v1/users?limit=1").send().is(200);
        admin.patch("/api/v1/users/" + person.id())
                .body("{\"role\":\"customer\"}")
                .send()
                .is(200);
        signedIn.get("/api/v1/users?limit=1").send().isProblem(403, "forbidden");

        var entries = admin.get("/api/v1/audit?target=" + person.id()).send().is(200);
        assertThat(entries.json().at("/items")).hasSize(2);
        assertThat(entries.text("/items/1/before/role")).isEqualTo("customer");
        assertThat(entries.text("/items/1/after/role")).isEqualTo("support");
        assertThat(new String(entries.body(), StandardCharsets.UTF_8)).doesNotContain(person.email(), "Ishmael");
    }

    @Test
    void anotherPasswordNeedsTheOldOneAndEndsTheOtherSignIns() {
        var person = Person.registered(shop);
        var here = person.signedIn(shop);
        var there = person.signedIn(shop);
        var body = Shop.object().put("password", "a-phrase-of-some-words");
        var missing = here.patch("/api/v1/users/me").body(body).send().isProblem(422, "invalid");
        assertThat(missing.text("/errors/0/pointer")).isEqualTo("/currentPassword");
        body.put("currentPassword", "not-the-right-one");
        assertThat(here.patch("/api/v1/users/me")
                        .body(body)
                        .send()
                        .isProblem(422, "invalid")
                        .text("/errors/0/code"))
                .isEqualTo("wrong");
        there.get("/api/v1/users/me").send().is(200);

        here.patch("/api/v1/users/me")
                .body(body.put("currentPassword", person.password()))
                .send()
                .is(200);
        here.get("/api/v1/users/me").send().is(200);
        there.get("/api/v1/users/me").send().isProblem(401, "unauthenticated");
        person.signIn(shop).send().isProblem(401, "invalid-credentials");
        new Person(person.id(), person.email(), "a-phrase-of-some-words")
                .signIn(shop)
                .send()
                .is(200);
    }

    @Test
    void anotherPasswordIsSetOnceHoweverOftenTheRequestComes() {
        var person = Person.registered(shop);
        var here = person.signedIn(shop);
        var body = Shop.object().put("password", "a-phrase-of-some-words").put("currentPassword", person.password());
        var key = Shop.freshKey();
        var first = here.patch("/api/v1/users/me").key(key).body(body).send().is(200);
        var second = here.patch("/api/v1/users/me").key(key).body(body).send().is(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        here.patch("/api/v1/users/me")
                .key(key)
                .body(body.put("name", "Somebody else"))
                .send()
                .isProblem(422, "key-reused");
        here.patch("/api/v1/users/me").body(body).send().isProblem(422, "invalid");
    }

    @Test
    void anotherAddressSignsInFromThenOn() {
        var person = Person.registered(shop);
        var other = Person.registered(shop);
        var self = person.signedIn(shop);
        var next = Person.freshAddress();
        self.patch("/api/v1/users/me")
                .body(Shop.object().put("email", next))
                .send()
                .isProblem(422, "invalid");
        self.patch("/api/v1/users/me")
                .body(Shop.object().put("email", other.email()).put("currentPassword", person.password()))
                .send()
                .isProblem(409, "taken");
        var changed = self.patch("/api/v1/users/me")
                .body(Shop.object().put("email", next).put("currentPassword", person.password()))
                .send()
                .is(200);
        assertThat(changed.text("/email")).isEqualTo(next);
        new Person("", next, person.password()).signIn(shop).send().is(200);
        person.signIn(shop).send().isProblem(401, "invalid-credentials");
    }

    @Test
    void aChangeOfWhatIsNotThereAnyMoreIsRefused() {
        var person = Person.registered(shop);
        var self = person.signedIn(shop);
        var tag = self.get("/api/v1/users/me").send().is(200).header("ETag");
        self.patch("/api/v1/users/me")
                .header("If-Match", tag)
                .body("{\"name\":\"Ahab\"}")
                .send()
                .is(200);
        self.patch("/api/v1/users/me")
                .header("If-Match", tag)
                .body("{\"name\":\"Starbuck\"}")
                .send()
                .isProblem(412, "precondition-failed");
        assertThat(self.get("/api/v1/users/me").send().text("/name")).isEqualTo("Ahab");
    }

    @Test
    void aDeletedAccountIsGoneAtOnceAndNothingOfThePersonIsLeft() {
        var person = Person.registered(shop);
        var self = person.signedIn(shop);
        self.delete("/api/v1/users/me").send().is(204);
        self.get("/api/v1/users/me").send().isProblem(401, "unauthenticated");
        person.signIn(shop).send().isProblem(401, "invalid-credentials");
        admin.get("/api/v1/users/" + person.id()).send().isProblem(404, "not-found");
        assertThat(usersOf(person.email())).isEmpty();
        int left = database.with(
                handle -> handle.createQuery("""
                        select count(*) from users where deleted_at is not null and num_nonnulls(
                          email_sealed, email_hash, name_sealed, password_hash) > 0""").mapTo(Integer.class).one());
        assertThat(left).isZero();
        // The address is free again.
        shop.post("/api/v1/users")
                .body(Person.registration(person.email()))
                .send()
                .is(201);
        person.signIn(shop).send().is(200);
    }

    @Test
    void ofAllAdminsThatLeaveAtOnceOneStays() throws Exception {
        // Everybody else in the role steps aside for this test, and comes back.
        var others = admins();
        var first = Person.employed(shop, admin, "admin");
        var second = Person.employed(shop, admin, "admin");
        var sessions = List.of(first.signedIn(shop), second.signedIn(shop));
        demote(others, "support");
        try {
            var replies = atOnce(
                    2, turn -> sessions.get(turn).delete("/api/v1/users/me").send());
            assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(204, 409);
            int last = replies.getFirst().status() == 409 ? 0 : 1;
            replies.get(last).isProblem(409, "last-admin");
            sessions.get(last)
                    .patch("/api/v1/users/me"
                            .replace("me", List.of(first, second).get(last).id()))
                    .body("{\"role\":\"customer\"}")
                    .send()
                    .isProblem(409, "last-admin");
            sessions.get(last).get("/api/v1/audit?limit=1").send().is(200);
        } finally {
            demote(others, "admin");
        }
        assertThat(admins()).containsAll(others);
    }

    @Test
    void addressesAndNamesAreNowhereInTheDatabaseAsTheyAre() {
        var person = Person.registered(shop);
        var key = Shop.freshKey();
        shop.post("/api/v1/users")
                .key(key)
                .body(Person.registration(person.email()))
                .send()
                .is(201);
        for (var table : List.of("users", "once_keys", "events", "audit")) {
            var rows = database.with(handle -> handle.createQuery("select t::text from " + table + " t")
                    .mapTo(String.class)
                    .list());
            var hex = java.util.HexFormat.of().formatHex(person.email().getBytes(StandardCharsets.UTF_8));
            assertThat(rows).as(table).noneMatch(row -> row.contains(person.email()) || row.contains(hex));
        }
    }

    @Test
    void theDemoAccountsArePrivateToTheShop() throws IOException {
        var file = data.resolve("secrets").resolve("demo-accounts");
        assertThat(Files.getPosixFilePermissions(file))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        for (var role : List.of(Role.ADMIN, Role.SUPPORT, Role.CATALOGUE_MANAGER, Role.CUSTOMER)) {
            assertThat(Staff.as(role, shop)
                            .get("/api/v1/users/me")
                            .send()
                            .is(200)
                            .text("/role"))
                    .isEqualTo(role.text());
        }
    }

    private void refused(JsonNode body, String pointer, String code) {
        var reply = shop.post("/api/v1/users").body(body).send().isProblem(422, "invalid");
        assertThat(reply.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(reply.text("/errors/0/code")).isEqualTo(code);
    }

    private List<JsonNode> usersOf(String email) {
        var items =
                admin.get("/api/v1/users?email=" + email).send().is(200).json().at("/items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private List<String> admins() {
        return database.with(
                handle -> handle.createQuery("select id::text from users where role = 'admin' and deleted_at is null")
                        .mapTo(String.class)
                        .list());
    }

    private void demote(List<String> ids, String role) {
        database.with(handle -> handle.createUpdate("update users set role = :role where id::text = any(:ids)")
                .bind("role", role)
                .bindArray("ids", String.class, ids)
                .execute());
    }

    private long mailsTo(String email) {
        try (var mails = Files.list(data.resolve("mail"))) {
            return mails.filter(mail -> mail.toString().endsWith(".eml"))
                    .filter(mail -> contains(mail, email))
                    .count();
        } catch (IOException none) {
            return 0;
        }
    }

    private static boolean contains(Path mail, String text) {
        try {
            return Files.readString(mail).contains(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private interface Turn {
        Reply take(int turn);
    }

    private static List<Reply> atOnce(int times, Callable<Reply> request) throws Exception {
        return atOnce(times, unused -> {
            try {
                return request.call();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static List<Reply> atOnce(int times, Turn request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new java.util.ArrayList<Future<Reply>>();
            for (int turn = 0; turn < times; turn++) {
                int own = turn;
                running.add(threads.submit(() -> request.take(own)));
            }
            var replies = new java.util.ArrayList<Reply>();
            for (var one : running) {
                replies.add(one.get());
            }
            return replies;
        }
    }
}
