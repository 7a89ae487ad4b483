package dev.cartwright.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/// A pair of keys on the curve P-256, for ES256.
record SigningKey(UUID id, EllipticCurveJsonWebKey key, Instant createdAt) {
    static final String ALGORITHM = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
    /// How long new tokens are signed with it.
    static final Duration SIGNS_FOR = Duration.ofDays(30);
    /// Longer by what a node may take to notice the next one, and by the life of the last token.
    static final Duration VERIFIES_FOR = Duration.ofDays(31);

    static SigningKey fresh(UUID id, Instant now) {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(id.toString());
            key.setUse(Use.SIGNATURE);
            key.setAlgorithm(ALGORITHM);
            return new SigningKey(id, key, now);
        } catch (JoseException impossible) {
            throw new IllegalStateException("every JDK has the curve P-256", impossible);
        }
    }

    static SigningKey read(UUID id, String json, Instant createdAt) {
        try {
            return new SigningKey(id, (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(json), createdAt);
        } catch (JoseException unreadable) {
            throw new IllegalStateException("the signing key " + id + " cannot be read", unreadable);
        }
    }

    boolean signs(Instant now) {
        return createdAt.plus(SIGNS_FOR).isAfter(now);
    }

    /// As JWK, without the private part.
    Map<String, Object> shown() {
        return key.toParams(OutputControlLevel.PUBLIC_ONLY);
    }

    /// As JWK, with the private part.
    String whole() {
        return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
