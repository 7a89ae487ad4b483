package dev.cartwright.bulk;

import static dev.cartwright.bulk.SampleBooks.book;
import static dev.cartwright.bulk.SampleBooks.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.journey.Shop;
import dev.cartwright.journey.StatementRecorder;
import dev.cartwright.journey.Workbench;
import dev.cartwright.kernel.JobId;
import dev.cartwright.kernel.Problem;
import dev.cartwright.platform.db.Database;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an import makes of rows, and of the same rows again.
@QuarkusTest
class BulkImportTest {
    @TestHTTPResource("/")
    URI origin;

    @Inject
    Imports imports;

    @Inject
    ImportedGoods goods;

    @Inject
    Database database;

    @Inject
    StatementRecorder recorder;

    private Shop shop;
    /// In all keys and names, so that tests do not meet.
    private String mark;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        mark = Workbench.number();
    }

    @AfterEach
    void clear() {
        goods.clear();
    }

    @Test
    void aRowBecomesABookThatCanBeBought() {
        assertThat(imported(sample(1))).extracting(RowReport::outcome).containsExactly("added");
        var page = shop.get("/api/v1/products/" + slug(1)).send().is(200);
        assertThat(page.text("/title")).isEqualTo(title(1));
        assertThat(page.text("/type")).isEqualTo("book");
        assertThat(page.json().at("/variants")).hasSize(2);
        assertThat(page.json().at("/variants/0/available").asInt()).isEqualTo(new HashedStock(0, 60).of(key(1)));
        assertThat(page.text("/rating/average")).isEqualTo("3.667");
        assertThat(page.text("/rating/count")).isEqualTo("15");
        assertThat(page.text("/authors/0/name")).isEqualTo("Ada " + mark);
        shop.get(page.text("/image/url")).send().is(200);

        var listed = shop.get("/api/v1/products?limit=1&author=" + page.text("/authors/0/slug"))
                .send()
                .is(200);
        assertThat(listed.text("/items/0/id")).isEqualTo(page.text("/id"));
        assertThat(listed.text("/items/0/rating/average")).isEqualTo("3.667");
        assertThat(shop.get("/api/v1/products?category=decade-1910&sort=-createdAt&limit=100")
                        .send()
                        .is(200)
                        .json()
                        .at("/items")
                        .findValuesAsText("id"))
                .contains(page.text("/id"));
    }

    @Test
    void theSameRowsAgainChangeNothing() {
        imported(sample(1), sample(2));
        var before = written();
        assertThat(imported(sample(1), sample(2)))
                .extracting(RowReport::outcome)
                .containsOnly("unchanged");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void anotherRowOfTheSameKeyChangesTheBookAndKeepsWhatStaffDecided() {
        imported(sample(1), sample(2));
        var before = shop.get("/api/v1/products/" + slug(1)).send().is(200);
        var another = with(with(sample(1), "title", title(1) + ", Revised"), "ratings_5", "90");
        assertThat(imported(another, sample(2))).extracting(RowReport::outcome).containsExactly("changed", "unchanged");

        var after = shop.get("/api/v1/products/" + slug(1)).send().is(200);
        assertThat(after.text("/title")).isEqualTo(title(1) + ", Revised");
        assertThat(after.text("/id")).isEqualTo(before.text("/id"));
        assertThat(after.text("/rating/count")).isEqualTo("100");
        assertThat(after.text("/variants/0/id")).isEqualTo(before.text("/variants/0/id"));
        assertThat(after.text("/variants/0/available")).isEqualTo(before.text("/variants/0/available"));
        assertThat(number("select version from products where slug = '" + slug(1) + "'"))
                .isEqualTo(2);
        assertThat(number("select stars from listing_entries e join products p on p.id = e.product_id where p.slug = '"
                        + slug(1) + "' limit 1"))
                .isEqualTo(4800);
    }

    @Test
    void aBadRowInTheMiddleIsToldWithItsLineAndTheRestGoesIn() {
        var reports =
                imported(sample(1), with(sample(2), "title", "A".repeat(400)), List.of("too", "short"), sample(3));
        assertThat(reports).extracting(RowReport::outcome).containsExactly("added", "refused", "refused", "added");
        assertThat(reports).extracting(RowReport::line).containsExactly(2, 3, 4, 5);
        assertThat(reports.get(1).message()).isEqualTo("title is longer than 300 characters");
    }

    @Test
    void aRowThatOnlyTheDatabaseRefusesDoesNotTakeTheOthersAlong() {
        imported("another-name", List.of(sample(3)));
        var reports = imported(sample(1), sample(2), sample(3), sample(4), sample(5));
        assertThat(reports)
                .extracting(RowReport::outcome)
                .containsExactly("added", "added", "refused", "added", "added");
        assertThat(reports.get(2).message()).isNotBlank();
    }

    @Test
    void aKeyThatComesTwiceIsTakenOnce() {
        assertThat(imported(sample(1), with(sample(1), "title", "Another")))
                .extracting(RowReport::outcome)
                .containsExactly("added", "refused");
        var job = imports.begin("goodbooks", Mapping.called("goodbooks"), SampleBooks.COLUMNS);
        try {
            imports.take(job.id(), List.of(new SourceRow(2, sample(2))));
            assertThat(imports.take(job.id(), List.of(new SourceRow(3, with(sample(2), "title", "Another")))))
                    .extracting(RowReport::message)
                    .containsExactly("an earlier line has this key already");
        } finally {
            imports.end(job.id());
        }
    }

    @Test
    void equalTitlesGetSlugsOfTheirOwnAndEqualAuthorsAreOne() {
        imported(sample(1), with(sample(2), "title", title(1)), with(sample(3), "title", title(1)));
        assertThat(shop.get("/api/v1/products/" + slug(1) + "-3").send().is(200).text("/title"))
                .isEqualTo(title(1));
        assertThat(number("select count(*) from authors where name = 'Ada " + mark + "'"))
                .isEqualTo(1);
    }

    @Test
    void anotherImportMustWait() {
        var job = imports.begin("goodbooks", Mapping.called("goodbooks"), SampleBooks.COLUMNS);
        try {
            assertThatThrownBy(() -> imports.begin("goodbooks", Mapping.called("goodbooks"), SampleBooks.COLUMNS))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("is under way");
        } finally {
            imports.end(job.id());
        }
        assertThatThrownBy(() -> imports.take(job.id(), List.of())).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> imports.end(JobId.at(job.started()))).isInstanceOf(Problem.class);
    }

    @Test
    void aBatchIsOneEventAndTheSameFewStatementsHoweverManyBooksItHas() {
        imported(sample(1), sample(2));
        var few = statements(List.of(sample(3), sample(4)));
        var rows = new ArrayList<List<String>>();
        for (int number = 10; number < 60; number++) {
            rows.add(sample(number));
        }
        var many = statements(rows);
        assertThat(many).hasSameSizeAs(few);
        assertThat(many).filteredOn(sql -> sql.contains("insert into events")).hasSize(1);
    }

    private List<String> sample(int number) {
        return book(key(number), title(number), "Ada " + mark + ", Second " + mark);
    }

    private String key(int number) {
        return mark + "-" + number;
    }

    private String title(int number) {
        return "Ledger " + mark + " number " + number;
    }

    private String slug(int number) {
        return "ledger-" + mark + "-number-" + number;
    }

    @SafeVarargs
    private List<RowReport> imported(List<String>... rows) {
        return imported(List.of(rows));
    }

    private List<RowReport> imported(List<List<String>> rows) {
        return imported("goodbooks", rows);
    }

    private List<RowReport> imported(String mapping, List<List<String>> rows) {
        var job = imports.begin(mapping, Mapping.called("goodbooks"), SampleBooks.COLUMNS);
        try {
            var numbered = new ArrayList<SourceRow>();
            rows.forEach(row -> numbered.add(new SourceRow(numbered.size() + 2, row)));
            return imports.take(job.id(), numbered);
        } finally {
            imports.end(job.id());
        }
    }

    private List<String> statements(List<List<String>> rows) {
        var name = Workbench.number();
        MDC.put("requestId", name);
        try {
            imported(rows);
            return recorder.allOf(name);
        } finally {
            MDC.remove("requestId");
        }
    }

    /// Every row of the books, as PostgreSQL has written it.
    private List<Map<String, Object>> written() {
        var books = "(select product_id from imported_rows where key like '" + mark + "%')";
        return database.with(handle ->
                handle.createQuery("""
                        select 'p' as what, id::text as id, xmin::text as written, version from products where id in %1$s
                        union all select 'v', id::text, xmin::text, version from variants where product_id in %1$s
                        union all select 'l', product_id::text, xmin::text, 0 from listings where product_id in %1$s
                        union all select 'r', key, xmin::text, 0 from imported_rows where key like '%2$s%%'
                        union all select 's', s.variant_id::text, s.xmin::text, 0 from stock s
                          join variants v on v.id = s.variant_id where v.product_id in %1$s
                        union all select 'e', '', '', count(*)::integer from events where type = 'product.imported'
                        order by 1, 2""".formatted(books, mark)).mapToMap().list());
    }

    private int number(String sql) {
        return database.with(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
