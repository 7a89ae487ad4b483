package dev.cartwright.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionTest {
    private final List<String> told = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"2008.0, 2008", "1913, 1913", "1605., 1605", "850.00, 850"})
    void aYearIsAWholeNumberWhateverASpreadsheetMadeOfIt(String text, int year) {
        assertThat(Conversion.YEAR.of(text, told::add)).isEqualTo(year);
        assertThat(told).isEmpty();
    }

    @Test
    void aYearBeforeChristIsKeptAndTold() {
        assertThat(Conversion.YEAR.of("-720.0", told::add)).isEqualTo(-720);
        assertThat(told).containsExactly("is before Christ: 720 BC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2008.5", "about 1900", "123456", "99999", "-", "1e3", "NaN", "٢٠٠٨"})
    void whatIsNoYearIsLeftOutAndTold(String text) {
        assertThat(Conversion.YEAR.of(text, told::add)).isNull();
        assertThat(told).hasSize(1).allMatch(one -> one.contains(text));
    }

    @ParameterizedTest
    @CsvSource({
        "eng, en",
        "en-US, en-US",
        "en_GB, en-GB",
        "EN, en",
        "ara, ar",
        "fre, fr",
        "ger, de",
        "deu, de",
        "per, fa",
        "rum, ro",
        "mul, mul",
        "nl, nl",
        "fil, fil",
        "zho-TW, zh-TW"
    })
    void languagesBecomeThoseOfTheWeb(String code, String tag) {
        assertThat(Conversion.LANGUAGE.of(code, told::add)).isEqualTo(tag);
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xqz", "e", "english", "--", "12", "en-"})
    void aLanguageThatNobodyKnowsIsLeftOutAndTold(String code) {
        assertThat(Conversion.LANGUAGE.of(code, told::add)).isNull();
        assertThat(told).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The Long Way (Wayfarers, #1); The Long Way; Wayfarers, #1",
                "Plain; Plain;",
                "Poems (1913); Poems (1913);",
                "Twice (or not) (Numbers #2-3); Twice (or not); Numbers #2-3"
            })
    void theSeriesStandsApartFromTheTitle(String text, String title, String series) {
        assertThat(Conversion.TITLE.of(text, told::add)).isEqualTo(title);
        assertThat(Conversion.SERIES.of(text, told::add)).isEqualTo(series);
    }

    @Test
    void aConversionThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Conversion.called("isbn"))
                .isInstanceOf(Problem.class)
                .hasMessage("There is no conversion isbn. There are text, title, series, year, language.");
    }
}
