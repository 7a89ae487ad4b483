package dev.cartwright.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Person;
import dev.cartwright.journey.Shop;
import dev.cartwright.kernel.SessionId;
import dev.cartwright.kernel.UserId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Access tokens that somebody else made, or that were made for something else.
@QuarkusTest
class HostileTokenTest {
    @TestHTTPResource("/")
    URI origin;

    @Inject
    AccessTokens tokens;

    @Inject
    SigningKeys keys;

    @Inject
    SessionStore sessions;

    @Inject
    Clock clock;

    private Shop shop;
    private Session session;

    @BeforeEach
    void signIn() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        var token = Person.registered(shop).signIn(shop).send().is(200).text("/accessToken");
        session = sessions.find(tokens.verify(token).orElseThrow().session()).orElseThrow();
        accepted(genuine(signature -> {}, claims -> {}));
    }

    @Test
    void anUnsignedTokenIsNobodys() {
        var payload = genuine(signature -> {}, claims -> {}).split("\\.")[1];
        for (var algorithm : new String[] {"none", "None", "NONE"}) {
            var header = base64("{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\",\"kid\":\""
                    + keys.signing().id() + "\"}");
            refused(header + "." + payload + ".");
        }
    }

    @Test
    void thePublicKeyIsNoSecretToSignWith() {
        var publicKey = keys.signing().key().getPublicKey().getEncoded();
        refused(genuine(
                signature -> {
                    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
                    signature.setKey(new HmacKey(publicKey));
                },
                claims -> {}));
    }

    @Test
    void aKeyOfSomebodyElsesIsNotOurs() {
        var theirs = SigningKey.fresh(UUID.randomUUID(), clock.instant());
        Key key = theirs.key().getPrivateKey();
        refused(genuine(signature -> signature.setKey(key), claims -> {}));
        refused(genuine(
                signature -> {
                    signature.setKey(key);
                    signature.setKeyIdHeaderValue(theirs.id().toString());
                },
                claims -> {}));
        // A key that the token itself brings along.
        refused(genuine(
                signature -> {
                    signature.setKey(key);
                    signature.setKeyIdHeaderValue(theirs.id().toString());
                    signature.setJwkHeader(theirs.key());
                },
                claims -> {}));
    }

    @Test
    void aKeyIdThatIsNoneIsRefused() {
        for (var id : new String[] {"", "../../../dev/null", "' or true --", "x".repeat(500)}) {
            refused(genuine(signature -> signature.setKeyIdHeaderValue(id), claims -> {}));
        }
        refused(genuine(signature -> signature.getHeaders().setStringHeaderValue("kid", null), claims -> {}));
    }

    @Test
    void aTokenForSomebodyElseOrOfAnotherKindIsRefused() {
        refused(genuine(signature -> {}, claims -> claims.setIssuer("somebody")));
        refused(genuine(signature -> {}, claims -> claims.setAudience("somebody")));
        refused(genuine(signature -> signature.setHeader("typ", "JWT"), claims -> {}));
        refused(genuine(signature -> {}, claims -> claims.unsetClaim("exp")));
        refused(genuine(signature -> {}, claims -> claims.unsetClaim("sub")));
        refused(genuine(signature -> {}, claims -> claims.unsetClaim("sid")));
        refused(genuine(signature -> {}, claims -> claims.unsetClaim("jti")));
        refused(genuine(signature -> {}, claims -> claims.setClaim("sid", 7)));
    }

    @Test
    void aTokenThatHasRunOutIsRefusedAlsoAfterItWasVerifiedOnce() {
        refused(genuine(signature -> {}, claims -> {
            claims.setIssuedAt(date(clock.instant().minusSeconds(1000)));
            claims.setExpirationTime(date(clock.instant().minusSeconds(1)));
        }));
        refused(genuine(
                signature -> {},
                claims -> claims.setExpirationTime(date(clock.instant().plus(Duration.ofDays(1))))));

        var later = Clock.offset(clock, AccessTokens.LIFETIME.plusSeconds(1));
        var aged = new AccessTokens(keys, later);
        assertThat(aged.verify(tokens.sign(session))).isEmpty();
    }

    @Test
    void aTokenOfAnotherUsersSignInIsRefused() {
        refused(genuine(
                signature -> {},
                claims -> claims.setSubject(UserId.at(clock.instant()).text())));
        refused(genuine(
                signature -> {},
                claims -> claims.setClaim("sid", SessionId.at(clock.instant()).text())));
    }

    @Test
    void theRoleIsThatOfTheAccountWhateverTheTokenSays() {
        var token = genuine(signature -> {}, claims -> claims.setClaim("role", "admin"));
        shop.get("/api/v1/audit")
                .header("Authorization", "Bearer " + token)
                .send()
                .isProblem(403, "forbidden");
    }

    @Test
    void whatIsNoTokenIsRefused() {
        var token = genuine(signature -> {}, claims -> {});
        refused(token.substring(0, token.length() - 2));
        refused(token + "A");
        refused("a.b.c");
        refused("x".repeat(5000));
        refused("eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAA.AAAA.AAAA");
        var parts = token.split("\\.");
        refused(parts[0] + "."
                + base64(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace("\"role\":\"customer\"", "\"role\":\"admin\""))
                + "." + parts[2]);
        shop.get("/api/v1/products")
                .header("Authorization", "Basic dTpw")
                .send()
                .isProblem(401, "unauthenticated");
    }

    private String genuine(Consumer<JsonWebSignature> header, Consumer<JwtClaims> payload) {
        var claims = new JwtClaims();
        claims.setIssuer(AccessTokens.ISSUER);
        claims.setAudience(AccessTokens.AUDIENCE);
        claims.setSubject(session.user().text());
        claims.setStringClaim("sid", session.id().text());
        claims.setStringClaim("role", session.role().text());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(date(clock.instant()));
        claims.setExpirationTime(date(clock.instant().plusSeconds(600)));
        payload.accept(claims);
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setHeader("typ", AccessTokens.TYPE);
        signature.setKeyIdHeaderValue(keys.signing().id().toString());
        signature.setAlgorithmHeaderValue(SigningKey.ALGORITHM);
        signature.setKey(keys.signing().key().getPrivateKey());
        signature.setPayload(claims.toJson());
        header.accept(signature);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void accepted(String token) {
        shop.get("/api/v1/users/me")
                .header("Authorization", "Bearer " + token)
                .send()
                .is(200);
    }

    private void refused(String token) {
        var reply = shop.get("/api/v1/users/me")
                .header("Authorization", "Bearer " + token)
                .send()
                .isProblem(401, "unauthenticated");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static NumericDate date(Instant moment) {
        return NumericDate.fromMilliseconds(moment.toEpochMilli());
    }
}
