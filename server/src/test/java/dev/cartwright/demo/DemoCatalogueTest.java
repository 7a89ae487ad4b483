package dev.cartwright.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.demo.DemoCatalogue.DemoAuthor;
import dev.cartwright.demo.DemoCatalogue.DemoBook;
import dev.cartwright.demo.DemoCatalogue.DemoCategory;
import dev.cartwright.demo.DemoCatalogue.DemoSupplier;
import dev.cartwright.demo.DemoCatalogue.DemoVariant;
import dev.cartwright.kernel.Money;
import dev.cartwright.media.Covers;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoCatalogueTest {
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private final DemoCatalogue catalogue = DemoCatalogue.read();

    @Test
    void thereAreNinetySixBooks() {
        assertThat(catalogue.books()).hasSize(96);
        assertThat(catalogue.currency()).isEqualTo("USD");
    }

    @Test
    void everySlugIsOneAndThereOnce() {
        demandUnique(catalogue.suppliers(), DemoSupplier::slug);
        demandUnique(catalogue.categories(), DemoCategory::slug);
        demandUnique(catalogue.authors(), DemoAuthor::slug);
        demandUnique(catalogue.books(), DemoBook::slug);
        assertThat(variants().stream().map(DemoVariant::sku)).doesNotHaveDuplicates();
    }

    @Test
    void everyReferenceResolves() {
        var authors = slugs(catalogue.authors(), DemoAuthor::slug);
        var categories = slugs(catalogue.categories(), DemoCategory::slug);
        var suppliers = slugs(catalogue.suppliers(), DemoSupplier::slug);
        catalogue.books().forEach(book -> {
            assertThat(authors).as(book.slug()).containsAll(book.authors());
            assertThat(categories).as(book.slug()).containsAll(book.categories());
            assertThat(book.authors()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(book.categories()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(book.variants()).isNotEmpty();
        });
        assertThat(suppliers)
                .containsAll(variants().stream().map(DemoVariant::supplier).toList());
        assertThat(slugs(
                        catalogue.books().stream()
                                .flatMap(book -> book.authors().stream())
                                .toList(),
                        slug -> slug))
                .isEqualTo(authors);
    }

    @Test
    void parentsComeBeforeTheirChildren() {
        var seen = new HashSet<String>();
        catalogue.categories().forEach(category -> {
            if (category.parent() != null) {
                assertThat(seen).contains(category.parent());
            }
            seen.add(category.slug());
        });
    }

    @Test
    void everyVariantCanBeSold() {
        var currency = Currency.getInstance(catalogue.currency());
        variants().forEach(variant -> {
            assertThat(Money.of(variant.price(), currency).minor()).isPositive();
            assertThat(variant.format()).isIn("hardcover", "paperback", "e-book");
            assertThat(variant.stock() == null).isEqualTo(variant.format().equals("e-book"));
            assertThat(variant.weightGrams() == 0).isEqualTo(variant.format().equals("e-book"));
        });
        assertThat(variants()).anyMatch(variant -> variant.stock() != null && variant.stock() == 0);
    }

    @Test
    void everyBookHasWords() {
        assertThat(catalogue.books()).allSatisfy(book -> {
            assertThat(book.title()).isNotBlank();
            assertThat(book.description()).isNotBlank();
            assertThat(book.firstLine()).isNotBlank();
            assertThat(book.pages()).isPositive();
            assertThat(book.subjects()).isNotEmpty();
        });
    }

    @Test
    void theFirstBookOfTheFileIsTheNewest() {
        var goods = DemoGoods.of(catalogue, new Covers(), Instant.parse("2026-11-21T10:00:00Z"));
        var times = goods.products().stream()
                .map(product -> product.createdAt().toEpochMilli())
                .toList();
        assertThat(times)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .doesNotHaveDuplicates();
        assertThat(goods.products().getFirst().slug()).isEqualTo("moby-dick");
    }

    private List<DemoVariant> variants() {
        return catalogue.books().stream()
                .flatMap(book -> book.variants().stream())
                .toList();
    }

    private static <T> Set<String> slugs(List<T> all, Function<T, String> slug) {
        return all.stream().map(slug).collect(Collectors.toSet());
    }

    private static <T> void demandUnique(List<T> all, Function<T, String> slug) {
        assertThat(all.stream().map(slug)).doesNotHaveDuplicates().allMatch(text -> text.matches(SLUG));
    }
}
