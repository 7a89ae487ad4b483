package dev.cartwright.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.listing.Histogram;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a row by the mapping that ships, as messy as rows are.
class BookMakingTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final List<String> SOUND = SampleBooks.book("7", "A Room of Mine", "Ada Sample");

    @Test
    void aSoundRowBecomesABookWithTwoFormatsAndNothingToTell() {
        var book = made(SampleBooks.with(SOUND, "isbn", "306406152"));
        assertThat(book.title()).isEqualTo("A Room of Mine");
        assertThat(book.authors()).containsExactly("Ada Sample");
        assertThat(book.isbn13()).isEqualTo("9780306406157");
        assertThat(book.attributes())
                .containsEntry("year", 1913)
                .containsEntry("language", "en")
                .containsEntry("originalTitle", "A Room of Mine")
                .doesNotContainKey("series");
        assertThat(book.shelves()).extracting(Shelf::slug).containsExactly("decade-1910", "language-en");
        assertThat(book.ratings()).isEqualTo(new Histogram(1, 2, 3, 4, 5));
        assertThat(book.variants()).extracting(one -> one.format()).containsExactly("paperback", "e-book");
        assertThat(book.variants()).extracting(one -> one.sku()).containsExactly("GB-7-P", "GB-7-E");
        assertThat(book.variants().getLast().stock()).isNull();
        assertThat(book.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "306406152, 9780306406157",
        "0306406152, 9780306406157",
        "80442957X, 9780804429573",
        "9780306406157, 9780306406157"
    })
    void anIsbnIsPaddedAndChecked(String text, String isbn13) {
        assertThat(made(SampleBooks.with(SOUND, "isbn", text)).isbn13()).isEqualTo(isbn13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"306406153", "12345", "9.78030640615E+12", "abc", "03064061520"})
    void anIsbnThatIsNoneIsLeftOutAndTold(String text) {
        var book = made(SampleBooks.with(SOUND, "isbn", text));
        assertThat(book.isbn13()).isNull();
        assertThat(book.notes()).hasSize(1).allMatch(note -> note.contains(text));
    }

    @Test
    void severalAuthorsInOneCellAreSeveralAuthors() {
        var book = made(SampleBooks.with(SOUND, "authors", "Ada  Sample,  Second   Hand , ,Ada Sample"));
        assertThat(book.authors()).containsExactly("Ada Sample", "Second Hand");
        assertThat(book.notes()).containsExactly("an author is named twice; taken once");
    }

    @Test
    void moreAuthorsThanABookCanHaveAreCutOff() {
        var crowd =
                IntStream.range(0, 60).mapToObj(number -> "Author " + number).collect(Collectors.joining(", "));
        var book = made(SampleBooks.with(SOUND, "authors", crowd));
        assertThat(book.authors()).hasSize(50);
        assertThat(book.notes()).hasSize(1);
    }

    @Test
    void whatIsMissingIsLeftOutAndTold() {
        var book = made(SampleBooks.with(
                SampleBooks.with(SampleBooks.with(SOUND, "language_code", ""), "original_publication_year", " "),
                "original_title",
                ""));
        assertThat(book.attributes()).isEmpty();
        assertThat(book.shelves()).isEmpty();
        assertThat(book.notes())
                .containsExactly(
                        "original_title is missing: no originalTitle",
                        "original_publication_year is missing: no year",
                        "language_code is missing: no language");
    }

    @Test
    void withoutATitleTheOriginalOneIsTaken() {
        var book = made(SampleBooks.with(SampleBooks.with(SOUND, "title", ""), "original_title", "Ein Zimmer"));
        assertThat(book.title()).isEqualTo("Ein Zimmer");
        assertThat(book.notes()).containsExactly("title is missing; original_title taken instead");
    }

    @Test
    void beforeTheFirstDecadeThereIsOneShelf() {
        assertThat(made(SampleBooks.with(SOUND, "original_publication_year", "-720.0"))
                        .shelves())
                .extracting(Shelf::name)
                .containsExactly("Before 1800", "English");
        assertThat(made(SampleBooks.with(SOUND, "original_publication_year", "1809"))
                        .shelves())
                .extracting(Shelf::name)
                .containsExactly("1800s", "English");
    }

    @Test
    void ratingsThatAreNoCountsAreLeftOutTogether() {
        var book = made(SampleBooks.with(SOUND, "ratings_3", "many"));
        assertThat(book.ratings()).isEqualTo(Histogram.NONE);
        assertThat(book.notes()).hasSize(1);
    }

    @Test
    void whatIsNoLetterDoesNotComeAlong() {
        var book = made(SampleBooks.with(SOUND, "title", "\u202eA Room\u0000\n of  \u00a0Mine "));
        assertThat(book.title()).isEqualTo("A Room of Mine");
    }

    @Test
    void aRowThatCannotBeABookIsRefused() {
        assertRefused(SampleBooks.with(SOUND, "book_id", ""), "book_id is missing");
        assertRefused(SampleBooks.with(SampleBooks.with(SOUND, "title", ""), "original_title", ""), "title is missing");
        assertRefused(SampleBooks.with(SOUND, "title", "A".repeat(301)), "title is longer than 300 characters");
        assertRefused(SampleBooks.with(SOUND, "authors", "A".repeat(201)), "authors is longer than 200 characters");
        assertRefused(SampleBooks.with(SOUND, "title", "Caf\ufffd"), "title is not UTF-8");
        assertRefused(SOUND.subList(0, 5), "it has 5 cells, and the file 12 columns");
    }

    @Test
    void thePricesAreThoseOfTheKeyAndWithinTheirBounds() {
        for (int key = 1; key < 500; key++) {
            var variants = made(SampleBooks.with(SOUND, "book_id", "" + key)).variants();
            var paperback = variants.getFirst();
            assertThat(paperback.price().minor()).isBetween(499L, 3999L);
            assertThat(variants.getLast().price().minor())
                    .isBetween(499L, paperback.price().minor());
            assertThat(paperback.stock()).isBetween(0, 60);
            assertThat(made(SampleBooks.with(SOUND, "book_id", "" + key)).variants())
                    .isEqualTo(variants);
        }
        assertThat(IntStream.range(0, 500)
                        .mapToObj(key -> made(SampleBooks.with(SOUND, "book_id", "" + key))
                                .variants()
                                .getFirst())
                        .map(one -> one.price().minor())
                        .distinct())
                .hasSize(71);
    }

    @Test
    void theDigestSaysWhetherSomethingIsAnother() {
        var digest = made(SOUND).digest();
        assertThat(digest).matches("[0-9a-f]{64}").isEqualTo(made(SOUND).digest());
        assertThat(made(SampleBooks.with(SOUND, "ratings_5", "6")).digest()).isNotEqualTo(digest);
        assertThat(made(SampleBooks.with(SOUND, "authors", "Ada Simple")).digest())
                .isNotEqualTo(digest);
    }

    private static void assertRefused(List<String> cells, String why) {
        assertThatThrownBy(() -> made(cells)).isInstanceOf(RefusedRow.class).hasMessage(why);
    }

    private static MadeBook made(List<String> cells) {
        var places = Cells.places(SampleBooks.COLUMNS);
        return BookMaking.of(Mapping.called("goodbooks"), Cells.of(new SourceRow(2, cells), places), USD);
    }
}
