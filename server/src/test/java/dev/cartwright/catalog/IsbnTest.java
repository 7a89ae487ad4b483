package dev.cartwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsbnTest {
    @ParameterizedTest
    @CsvSource({
        "0-306-40615-2, 978-0-306-40615-7",
        "0142437247, 9780142437247",
        "043942089X, 9780439420891",
        "0-8044-2957-x, 978-0-8044-2957-3"
    })
    void eitherFormSaysTheOther(String ten, String thirteen) {
        var isbn = Isbn.of10(ten).orElseThrow();
        assertThat(Isbn.of13(thirteen)).contains(isbn);
        assertThat(isbn.isbn10()).isEqualTo(Isbn.bare(ten));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9780306406158", "978030640615", "1230306406157", "", "97803064061570", "978030640615X"})
    void whatIsNoneIsRefused(String text) {
        assertThat(Isbn.of13(text)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0306406153", "X306406152", "030640615", ""})
    void whatIsNoOlderOneIsRefused(String text) {
        assertThat(Isbn.of10(text)).isEqualTo(Optional.empty());
    }

    @Property
    void noSingleWrongDigitIsOverlooked(
            @ForAll @IntRange(max = 999_999_999) int body,
            @ForAll @IntRange(max = 12) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var sound = soundOf(body);
        var digits = sound.toCharArray();
        digits[at] = Character.forDigit((Character.digit(digits[at], 10) + by) % 10, 10);
        assertThat(Isbn.isEan(sound)).isTrue();
        assertThat(Isbn.isEan(new String(digits))).isFalse();
    }

    @Property
    void everyNumberOfTheOldFormComesBack(@ForAll @IntRange(max = 999_999_999) int body) {
        var isbn = Isbn.of13(soundOf(body)).orElseThrow();
        assertThat(Isbn.of10(String.valueOf(isbn.isbn10()))).contains(isbn);
    }

    /// By trying all ten digits: a second way to the same one.
    private static String soundOf(int body) {
        var twelve = "978" + "%09d".formatted(body);
        for (int check = 0; check < 10; check++) {
            if (Isbn.isEan(twelve + check)) {
                return twelve + check;
            }
        }
        throw new AssertionError("one of ten digits always fits");
    }
}
