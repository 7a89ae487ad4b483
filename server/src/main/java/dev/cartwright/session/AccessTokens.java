package dev.cartwright.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cartwright.kernel.SessionId;
import dev.cartwright.kernel.UserId;
import dev.cartwright.kernel.Uuid7;
import jakarta.inject.Singleton;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/// Access tokens: JWTs (RFC 7519) of the type `at+jwt`, signed by ES256 and by nothing else. They say which sign-in
/// they belong to; whether it still lasts, and in which role, is asked of the database each time.
@Singleton
class AccessTokens {
    static final Duration LIFETIME = Duration.ofMinutes(15);
    static final String ISSUER = "cartwright";
    static final String AUDIENCE = "cartwright-api";
    static final String TYPE = "at+jwt";
    private static final String SESSION = "sid";
    private static final String ROLE = "role";
    private static final int LONGEST = 2000;
    private static final int REMEMBERED = 10_000;

    private final SigningKeys keys;
    private final Clock clock;
    /// Verifying costs many times what the rest of a request does. The key is the digest: a list of live tokens in
    /// memory would be worth stealing.
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    AccessTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// What a genuine token says.
    record Verified(SessionId session, UserId user, Instant expiresAt) {}

    String sign(Session session) {
        var now = clock.instant();
        var key = keys.signing();
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(session.user().text());
        claims.setStringClaim(SESSION, session.id().text());
        claims.setStringClaim(ROLE, session.role().text());
        claims.setJwtId(Uuid7.at(now).toString());
        claims.setIssuedAt(date(now));
        claims.setExpirationTime(date(now.plus(LIFETIME)));
        var signature = new JsonWebSignature();
        signature.setHeader("typ", TYPE);
        signature.setKeyIdHeaderValue(key.id().toString());
        signature.setAlgorithmHeaderValue(SigningKey.ALGORITHM);
        signature.setKey(key.key().getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException("an access token could not be signed", failure);
        }
    }

    /// Empty for whatever is no token of ours, or has run out.
    Optional<Verified> verify(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        var digest = HexFormat.of().formatHex(new Secret(token).digest());
        var known = Optional.ofNullable(verified.getIfPresent(digest));
        var found = known.isPresent() ? known : read(token);
        if (known.isEmpty()) {
            found.ifPresent(genuine -> verified.put(digest, genuine));
        }
        return found.filter(genuine -> genuine.expiresAt().isAfter(clock.instant()));
    }

    private Optional<Verified> read(String token) {
        try {
            var claims = strict().processToClaims(token);
            var session = SessionId.parse(String.valueOf(claims.getStringClaimValue(SESSION)));
            var user = UserId.parse(claims.getSubject());
            var expires = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
            return session.flatMap(sid -> user.map(sub -> new Verified(sid, sub, expires)));
        } catch (InvalidJwtException | MalformedClaimException notOurs) {
            return Optional.empty();
        }
    }

    /// The algorithm is ours to choose, not the token's; the key is one of ours, found by its id; nothing is optional.
    private JwtConsumer strict() {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, SigningKey.ALGORITHM))
                .setVerificationKeyResolver(this::key)
                .setExpectedType(true, TYPE)
                .setExpectedIssuer(ISSUER)
                .setExpectedAudience(AUDIENCE)
                .setRequireSubject()
                .setRequireJwtId()
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes((int) LIFETIME.toMinutes() + 1)
                .setEvaluationTime(date(clock.instant()))
                .build();
    }

    private Key key(JsonWebSignature signature, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        var id = signature.getKeyIdHeaderValue();
        return Optional.ofNullable(id)
                .flatMap(keys::find)
                .map(key -> key.key().getPublicKey())
                .orElseThrow(() -> new UnresolvableKeyException("no key of this shop"));
    }

    private static NumericDate date(Instant moment) {
        return NumericDate.fromMilliseconds(moment.toEpochMilli());
    }
}
