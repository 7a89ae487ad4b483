package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.platform.db.Database;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {
    @TestHTTPResource("/")
    URI origin;

    @Inject
    Database database;

    @Inject
    StatementRecorder recorder;

    private Shop shop;
    private Person person;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        person = Person.registered(shop);
    }

    @Test
    void aClientGetsTokensAndNoCookie() {
        var reply = person.signIn(shop).send().is(200);
        assertThat(reply.text("/tokenType")).isEqualTo("Bearer");
        assertThat(reply.json().at("/expiresIn").asInt()).isEqualTo(900);
        assertThat(reply.text("/user/id")).isEqualTo(person.id());
        assertThat(reply.header("Set-Cookie")).isEmpty();
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        var me = Staff.with(reply.text("/accessToken"), shop)
                .get("/api/v1/users/me")
                .send()
                .is(200);
        assertThat(me.text("/email")).isEqualTo(person.email());
    }

    @Test
    void aPageOfTheShopGetsACookieThatNoScriptSeesAndNoToken() {
        var reply = person.signIn(shop)
                .header("Sec-Fetch-Site", "same-origin")
                .send()
                .is(200);
        assertThat(reply.json().has("accessToken")).isFalse();
        assertThat(reply.json().has("refreshToken")).isFalse();
        var cookie = reply.header("Set-Cookie");
        assertThat(cookie).startsWith("session=").contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=2592000");

        var session = cookie.substring(0, cookie.indexOf(';'));
        shop.get("/api/v1/users/me").header("Cookie", session).send().is(200);
        var change = shop.patch("/api/v1/users/me").header("Cookie", session).body("{\"name\":\"Ahab\"}");
        change.send().isProblem(403, "cross-site");
        change.header("Sec-Fetch-Site", "same-origin").send().is(200);

        var out = shop.post("/api/v1/auth/logout")
                .header("Cookie", session)
                .header("Sec-Fetch-Site", "same-origin")
                .send()
                .is(204);
        assertThat(out.header("Set-Cookie")).startsWith("session=;").contains("Max-Age=0");
        shop.get("/api/v1/users/me").header("Cookie", session).send().isProblem(401, "unauthenticated");
        // Its visitor is a guest again, and no stranger.
        shop.get("/api/v1/products?limit=1").header("Cookie", session).send().is(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        var wrong =
                new Person("", person.email(), "not-the-right-one").signIn(shop).send();
        var unknown = new Person("", Person.freshAddress(), "not-the-right-one")
                .signIn(shop)
                .send();
        wrong.isProblem(401, "invalid-credentials");
        unknown.isProblem(401, "invalid-credentials");
        assertThat(withoutRequest(unknown)).isEqualTo(withoutRequest(wrong));
        assertThat(unknown.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void aSignOutHoldsForTheVeryNextRequestAndForTheRefreshToken() {
        var signedIn = person.signIn(shop).send().is(200);
        var other = person.signedIn(shop);
        var self = Staff.with(signedIn.text("/accessToken"), shop);
        self.get("/api/v1/users/me").send().is(200);
        self.post("/api/v1/auth/logout").send().is(204);
        self.get("/api/v1/users/me").send().isProblem(401, "unauthenticated");
        self.post("/api/v1/auth/logout").send().isProblem(401, "unauthenticated");
        refresh(signedIn.text("/refreshToken")).send().isProblem(401, "invalid-refresh-token");
        other.get("/api/v1/users/me").send().is(200);
        shop.post("/api/v1/auth/logout").send().isProblem(401, "unauthenticated");
    }

    @Test
    void aRefreshTokenIsGoodForOneUseAndASecondOneEndsTheSignIn() {
        var first = person.signIn(shop).send().is(200);
        // The access token may have run out by then, or be nonsense.
        var second = refresh(first.text("/refreshToken"))
                .header("Authorization", "Bearer nonsense")
                .send()
                .is(200);
        assertThat(second.text("/refreshToken")).isNotEqualTo(first.text("/refreshToken"));
        Staff.with(second.text("/accessToken"), shop)
                .get("/api/v1/users/me")
                .send()
                .is(200);

        refresh(first.text("/refreshToken")).send().isProblem(401, "invalid-refresh-token");
        Staff.with(second.text("/accessToken"), shop)
                .get("/api/v1/users/me")
                .send()
                .isProblem(401, "unauthenticated");
        refresh(second.text("/refreshToken")).send().isProblem(401, "invalid-refresh-token");
    }

    @Test
    void aRefreshTokenThatManyUseAtOnceIsUsedOnceAndEndsTheSignIn() throws Exception {
        for (int round = 0; round < 5; round++) {
            var token = person.signIn(shop).send().is(200).text("/refreshToken");
            var replies = atOnce(8, () -> refresh(token).send());
            assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
            assertThat(replies).filteredOn(reply -> reply.status() == 401).hasSize(7);
            var won = replies.stream()
                    .filter(reply -> reply.status() == 200)
                    .findFirst()
                    .orElseThrow();
            refresh(won.text("/refreshToken")).send().isProblem(401, "invalid-refresh-token");
            Staff.with(won.text("/accessToken"), shop)
                    .get("/api/v1/users/me")
                    .send()
                    .isProblem(401, "unauthenticated");
        }
    }

    @Test
    void aRefreshRepeatedWithItsKeyIsNoSecondUse() {
        var token = person.signIn(shop).send().is(200).text("/refreshToken");
        var key = Shop.freshKey();
        var first = refresh(token).key(key).send().is(200);
        var again = refresh(token).key(key).send().is(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text("/refreshToken")).isNotEqualTo(first.text("/refreshToken"));
        refresh(again.text("/refreshToken")).send().is(200);
    }

    @Test
    void aSignInRepeatedWithItsKeyIsOneSignInAndStillNeedsThePassword() {
        var key = Shop.freshKey();
        var first = person.signIn(shop).key(key).send().is(200);
        var again = person.signIn(shop).key(key).send().is(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(sessions()).isEqualTo(1);
        Staff.with(first.text("/accessToken"), shop)
                .get("/api/v1/users/me")
                .send()
                .is(200);
        Staff.with(again.text("/accessToken"), shop)
                .get("/api/v1/users/me")
                .send()
                .is(200);
        new Person("", person.email(), "not-the-right-one")
                .signIn(shop)
                .key(key)
                .send()
                .isProblem(401, "invalid-credentials");
    }

    @Test
    void twentySignInsOfOneUserAtOnceAllSucceedOrAreToldToWait() throws Exception {
        var replies = atOnce(20, () -> person.signIn(shop).send());
        assertThat(replies).extracting(Reply::status).isSubsetOf(200, 503);
        long done = replies.stream().filter(reply -> reply.status() == 200).count();
        assertThat(done).isPositive();
        assertThat(sessions()).isEqualTo((int) done);
    }

    @Test
    void theDatabaseHoldsNothingToSignInWith() {
        var tokens = person.signIn(shop).send().is(200);
        var cookie = person.signIn(shop)
                .header("Sec-Fetch-Site", "same-origin")
                .send()
                .header("Set-Cookie");
        var secret = cookie.substring("session=".length(), cookie.indexOf(';'));
        for (var table : List.of("sessions", "refresh_tokens", "users", "once_keys", "signing_keys")) {
            var rows = database.with(handle -> handle.createQuery("select t::text from " + table + " t")
                    .mapTo(String.class)
                    .list());
            assertThat(rows)
                    .as(table)
                    .noneMatch(row ->
                            List.of(
                                            tokens.text("/refreshToken"),
                                            tokens.text("/accessToken"),
                                            secret,
                                            person.password())
                                    .stream()
                                    .anyMatch(plain -> row.contains(plain)
                                            || row.contains(java.util.HexFormat.of()
                                                    .formatHex(plain.getBytes(StandardCharsets.UTF_8)))));
        }
    }

    @Test
    void aRequestWithATokenAsksTheDatabaseOnceWhoItIs() {
        var self = person.signedIn(shop);
        var id = UUID.randomUUID().toString();
        self.get("/api/v1/users/me").header("X-Request-Id", id).send().is(200);
        assertThat(recorder.allOf(id)).hasSize(2);
    }

    private Shop.Call refresh(String token) {
        return shop.post("/api/v1/auth/refresh").body(Shop.object().put("refreshToken", token));
    }

    private int sessions() {
        return database.with(
                handle -> handle.createQuery("""
                        select count(*) from sessions where user_id = (select user_id from sessions s
                          join users u on u.id = s.user_id order by s.id desc limit 1)""").mapTo(Integer.class).one());
    }

    private static String withoutRequest(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8).replaceAll("urn:cartwright:request:[^\"]+", "");
    }

    private static List<Reply> atOnce(int times, java.util.function.Supplier<Reply> request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, times)
                    .mapToObj(turn -> threads.submit(request::get))
                    .toList();
            var replies = new java.util.ArrayList<Reply>();
            for (var one : running) {
                replies.add(one.get());
            }
            return replies;
        }
    }
}
