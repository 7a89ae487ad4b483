package dev.cartwright.listing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
    @ParameterizedTest
    @CsvSource({
        "Charlotte Brontë, charlotte bronte",
        "Moby-Dick, moby dick",
        "Die Straße, die strasse",
        "Søren, soren",
        "Æsop’s Fables, aesop s fables",
        "'  Émile  ', emile"
    })
    void namesAreFolded(String name, String folded) {
        assertThat(SearchText.fold(name)).isEqualTo(folded);
    }

    @Test
    void nothingToLookForMatchesNothing() {
        assertThat(SearchText.patterns("%_!")).containsExactly("");
    }

    @Property
    void noPatternHasAWildcardOfItsOwn(@ForAll String text) {
        assertThat(SearchText.patterns(text))
                .allSatisfy(
                        pattern -> assertThat(pattern.replaceAll("^%|%$", "")).doesNotContain("%", "_", "\\", "\0"));
    }

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll String text) {
        assertThat(SearchText.fold(SearchText.fold(text))).isEqualTo(SearchText.fold(text));
    }
}
