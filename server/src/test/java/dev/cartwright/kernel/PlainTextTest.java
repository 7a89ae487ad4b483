package dev.cartwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Named(@PlainText(max = 10) @Nullable String name) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "Ada",
                "  Ada ",
                "Brontë",
                "山田太郎",
                "שלום",
                "مرحبا",
                "O'Neil-2",
                "👩‍🚀",
                "a\u00a0b",
                "1234567890"
            })
    void whatPeopleWriteIsPlain(String text) {
        assertThat(isPlain(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " \u2003 ", "\u00a0", "12345678901"})
    void blankOrTooLongIsNot(String text) {
        assertThat(isPlain(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(chars = {'\0', '\t', '\n', '\r', '\u001b', '\u007f', '\u0085', '\u009f', '\u2028', '\u2029'})
    void controlCharactersAndLineEndsAreNot(char refused) {
        assertThat(isPlain("a" + refused + "b")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u202a', '\u200e', '\u200f', '\u061c', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067',
                '\u2068', '\u2069'
            })
    void whatTurnsTheDirectionOfWritingIsNot(char refused) {
        assertThat(isPlain("a" + refused + "b")).isFalse();
    }

    @Test
    void halfACharacterIsNot() {
        assertThat(isPlain("a\ud83d")).isFalse();
        assertThat(isPlain("\ude80a")).isFalse();
        assertThat(isPlain("a\ud83d\ude80")).isTrue();
    }

    @Test
    void nothingAtAllIsSomebodyElsesRule() {
        assertThat(isPlain(null)).isTrue();
    }

    private static boolean isPlain(@Nullable String text) {
        return VALIDATOR.validate(new Named(text)).isEmpty();
    }
}
