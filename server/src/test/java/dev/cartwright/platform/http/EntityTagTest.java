package dev.cartwright.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
    private static final String TAG = EntityTag.of("body".getBytes(UTF_8));

    @Property
    void equalBytesHaveEqualTagsAndOthersHaveOthers(@ForAll byte[] one, @ForAll byte[] other) {
        assertThat(EntityTag.of(one)).isEqualTo(EntityTag.of(one.clone())).matches("\"[A-Za-z0-9_-]{16}\"");
        Assume.that(!java.util.Arrays.equals(one, other));
        assertThat(EntityTag.of(one)).isNotEqualTo(EntityTag.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"x\", %s", "\"x\",%s,\"y\"", "  %s  ", "*", "\"x\", *"})
    void aListThatNamesTheTagMatches(String tags) {
        assertThat(EntityTag.matches(tags.formatted(TAG), TAG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"x\"", "W/\"x\"", "x", "\"*\"", "w/%s", "%sx"})
    void aListThatDoesNotNameItDoesNot(String tags) {
        assertThat(EntityTag.matches(tags.formatted(TAG), TAG)).isFalse();
    }
}
