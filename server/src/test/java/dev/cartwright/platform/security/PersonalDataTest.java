package dev.cartwright.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PersonalDataTest {
    private static final String EMAIL = "ishmael@example.com";
    private final PersonalData data = new PersonalData(MasterKey.parse("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));
    private final PersonalData other =
            new PersonalData(MasterKey.parse("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE="));

    @Test
    void whatIsSealedCanBeOpenedAgain() {
        assertThat(data.open(data.seal(EMAIL))).isEqualTo(EMAIL);
        assertThat(data.open(data.seal(""))).isEmpty();
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTimeAndShowsNowhere() {
        assertThat(data.seal(EMAIL)).isNotEqualTo(data.seal(EMAIL));
        assertThat(new String(data.seal(EMAIL), StandardCharsets.ISO_8859_1)).doesNotContain("ishmael");
    }

    @Test
    void anotherKeyOrAChangedByteOpensNothing() {
        var sealed = data.seal(EMAIL);
        assertThatIllegalStateException().isThrownBy(() -> other.open(sealed));
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> data.open(sealed));
    }

    @Test
    void anAddressIsFoundInEverySpellingOfItsCase() {
        assertThat(data.hash("Ishmael@Example.com")).isEqualTo(data.hash(EMAIL));
        assertThat(data.hash("queequeg@example.com")).isNotEqualTo(data.hash(EMAIL));
        assertThat(other.hash(EMAIL)).isNotEqualTo(data.hash(EMAIL));
    }
}
