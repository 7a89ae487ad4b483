package dev.cartwright.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    // The worked example that the specification's libraries share.
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIMESTAMP = "1614265330";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Instant SENT = Instant.ofEpochSecond(1614265330);

    private final WebhookSignature signature = at(SENT);

    @Test
    void itSignsTheSpecificationsExample() {
        assertThat(signature.sign(ID, SENT, BODY)).isEqualTo(SIGNED);
    }

    @Test
    void itAcceptsTheSpecificationsExample() {
        assertThat(signature.verifies(ID, TIMESTAMP, SIGNED, BODY)).isTrue();
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        assertThat(signature.verifies(ID, TIMESTAMP, "v1,AAAA v2,zzzz " + SIGNED, BODY))
                .isTrue();
        assertThat(signature.verifies(ID, TIMESTAMP, "v1,AAAA v2,zzzz", BODY)).isFalse();
    }

    @Test
    void anyChangeIsNoticed() {
        assertThat(signature.verifies(ID, TIMESTAMP, SIGNED, "{\"test\": 2432232315}".getBytes(UTF_8)))
                .isFalse();
        assertThat(signature.verifies(ID + "x", TIMESTAMP, SIGNED, BODY)).isFalse();
        assertThat(signature.verifies(ID, "1614265331", SIGNED, BODY)).isFalse();
        assertThat(signature.verifies(ID, TIMESTAMP, SIGNED.replace("v1,", "v1a,"), BODY))
                .isFalse();
        assertThat(signature.verifies(ID, TIMESTAMP, "", BODY)).isFalse();
    }

    @Test
    void aDotInTheIdCannotMoveTheBordersOfTheSignedText() {
        var borrowed = signature.sign("msg", SENT, "5.{}".getBytes(UTF_8));

        assertThat(signature.verifies("msg." + TIMESTAMP, "5", borrowed, "{}".getBytes(UTF_8)))
                .isFalse();
        assertThat(signature.verifies(ID + ".", TIMESTAMP, signature.sign(ID + ".", SENT, BODY), BODY))
                .isFalse();
    }

    @Test
    void aMissingOrMalformedHeaderIsNoSignature() {
        assertThat(signature.verifies(null, TIMESTAMP, SIGNED, BODY)).isFalse();
        assertThat(signature.verifies(ID, null, SIGNED, BODY)).isFalse();
        assertThat(signature.verifies(ID, TIMESTAMP, null, BODY)).isFalse();
        assertThat(signature.verifies("", TIMESTAMP, SIGNED, BODY)).isFalse();
        assertThat(signature.verifies(ID, "yesterday", SIGNED, BODY)).isFalse();
        assertThat(signature.verifies(ID, "99999999999999999999", SIGNED, BODY)).isFalse();
    }

    @Test
    void whatIsOlderOrNewerThanFiveMinutesIsRefused() {
        var limit = Duration.ofMinutes(5);

        assertThat(at(SENT.plus(limit)).verifies(ID, TIMESTAMP, SIGNED, BODY)).isTrue();
        assertThat(at(SENT.minus(limit)).verifies(ID, TIMESTAMP, SIGNED, BODY)).isTrue();
        assertThat(at(SENT.plus(limit).plusSeconds(1)).verifies(ID, TIMESTAMP, SIGNED, BODY))
                .isFalse();
        assertThat(at(SENT.minus(limit).minusSeconds(1)).verifies(ID, TIMESTAMP, SIGNED, BODY))
                .isFalse();
    }

    @Test
    void aSecretHasItsPrefix() {
        assertThatThrownBy(() -> WebhookSignature.ofSecret("MfKQ9r8G", Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whsec_");
    }

    private static WebhookSignature at(Instant now) {
        return WebhookSignature.ofSecret(SECRET, Clock.fixed(now, ZoneOffset.UTC));
    }
}
