package dev.cartwright.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Person;
import dev.cartwright.journey.Shop;
import dev.cartwright.platform.db.Database;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SigningKeyTest {
    @TestHTTPResource("/")
    URI origin;

    @Inject
    Database database;

    @Inject
    SigningKeys keys;

    @Inject
    SigningKeyService service;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
    }

    @AfterEach
    void look() {
        keys.look();
    }

    @Test
    void anotherServiceVerifiesATokenByTheKeysThatAreShown() throws Exception {
        var token = Person.registered(shop).signIn(shop).send().is(200).text("/accessToken");
        var shown = shop.get("/.well-known/jwks.json").send().is(200);
        assertThat(shown.header("Cache-Control")).startsWith("public");
        var set = new JsonWebKeySet(new String(shown.body(), StandardCharsets.UTF_8));
        var claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(set.getJsonWebKeys()))
                .setExpectedIssuer("cartwright")
                .setExpectedAudience("cartwright-api")
                .build()
                .processToClaims(token);
        assertThat(claims.getSubject()).startsWith("usr_");
        assertThat(claims.getStringClaimValue("role")).isEqualTo("customer");
    }

    @Test
    void noPrivateKeyIsShownOrLiesInTheDatabaseAsItIs() {
        shop.get("/.well-known/jwks.json")
                .send()
                .is(200)
                .json()
                .at("/keys")
                .forEach(key -> assertThat(key.fieldNames())
                        .toIterable()
                        .containsExactlyInAnyOrder("kty", "kid", "use", "alg", "crv", "x", "y"));
        var rows = database.with(handle -> handle.createQuery(
                        "select encode(private_sealed, 'escape') || public_key::text from signing_keys")
                .mapTo(String.class)
                .list());
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("\"d\""));
    }

    @Test
    void aKeyOfThirtyDaysIsFollowedByAnotherAndVerifiesForADayMore() {
        var signedIn = Person.registered(shop).signedIn(shop);
        var before = keys.signing().id();
        age("30 days 1 hour");
        keys.look();
        assertThat(keys.signing().id()).isNotEqualTo(before);
        assertThat(shown()).contains(before.toString(), keys.signing().id().toString());
        signedIn.get("/api/v1/users/me").send().is(200);
        Person.registered(shop).signedIn(shop).get("/api/v1/users/me").send().is(200);

        age("31 days 1 hour");
        keys.look();
        assertThat(shown()).doesNotContain(before.toString()).hasSize(1);
    }

    @Test
    void ofManyNodesThatStartAtOnceOneMakesTheKey() throws Exception {
        age("40 days");
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var found = IntStream.range(0, 4)
                    .mapToObj(node ->
                            nodes.submit(() -> service.renewed().getLast().id()))
                    .toList();
            var ids = new java.util.HashSet<Object>();
            for (var one : found) {
                ids.add(one.get());
            }
            assertThat(ids).hasSize(1);
        }
    }

    private List<String> shown() {
        var keysShown = shop.get("/.well-known/jwks.json").send().is(200).json().at("/keys");
        return StreamSupport.stream(keysShown.spliterator(), false)
                .map(key -> key.at("/kid").asText())
                .toList();
    }

    private void age(String age) {
        database.with(handle -> handle.createUpdate(
                        "update signing_keys set created_at = created_at - cast(:age as interval)")
                .bind("age", age)
                .execute());
    }
}
