package dev.cartwright.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.http.EntityTag;
import dev.cartwright.platform.telemetry.Routes;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What was kept and dropped, and is made anew as it was, is neither put together nor compressed once more.
@QuarkusTest
class FormsTest {
    private static final String LONG = "Call me Ishmael. ".repeat(100);
    private static final MultiMap GZIP = MultiMap.caseInsensitiveMultiMap().add("Accept-Encoding", "gzip");

    @Inject
    Freshness freshness;

    @Inject
    SharedAnswers kept;

    @Inject
    Routes routes;

    @Test
    void anAnswerThatIsAsItWasIsSentAsItWas() {
        var first = made(LONG);
        var compressed = first.to(GZIP);
        freshness.drop(List.of("prd_of_this_test"));
        assertThat(first.isFresh(freshness)).isFalse();
        var second = made(LONG);
        assertThat(second.isFresh(freshness)).isTrue();
        assertThat(second.to(GZIP)).isSameAs(compressed);
        assertThat(second.to(MultiMap.caseInsensitiveMultiMap()))
                .isSameAs(first.to(MultiMap.caseInsensitiveMultiMap()));
    }

    @Test
    void anotherAnswerIsPutTogetherAnew() {
        var first = made(LONG);
        var second = made(LONG + "It is a way I have of driving off the spleen.");
        assertThat(second.to(GZIP).tag()).isNotEqualTo(first.to(GZIP).tag());
        assertThat(second.to(GZIP).answer().body())
                .isNotEqualTo(first.to(GZIP).answer().body());
    }

    private SharedAnswer made(String text) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        var answer = new Answer(200, Map.of("ETag", EntityTag.of(body)), body);
        return kept.made(
                Optional.of(new Filling("/of-this-test", freshness.generation())),
                answer,
                List.of("prd_of_this_test"),
                routes.none());
    }
}
