package dev.cartwright.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.journey.Buyer;
import dev.cartwright.journey.Patience;
import dev.cartwright.journey.Reply;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Staff;
import dev.cartwright.journey.StatementRecorder;
import dev.cartwright.journey.Workbench;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.Role;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.PipelinedDatabase;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A page that was finished once is read in one small statement, and is never shown when anything on it has changed.
/// What staff read is made anew each time: every page is held against that.
@QuarkusTest
class FinishedPagesTest {
    private static final Duration A_WHILE = Duration.ofSeconds(10);

    @TestHTTPResource("/")
    URI origin;

    @Inject
    StatementRecorder recorder;

    @Inject
    Database database;

    private Shop shop;
    private Workbench bench;
    private Reply author;
    private Reply above;
    private Reply category;
    private Reply supplier;
    private Reply book;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        bench = new Workbench(shop);
        author = bench.create("authors", named("Ada"));
        above = bench.create("categories", named("Above"));
        category = bench.create("categories", named("Among").put("parent", above.text("/id")));
        supplier = bench.create("suppliers", named("Press"));
        book = bench.create("products", shown());
        stock(9);
        finish();
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    private static ObjectNode named(String name) {
        return Shop.object().put("name", Workbench.unique(name));
    }

    /// One variant of which stock is kept, and one that never runs out.
    private ObjectNode shown() {
        var body = Workbench.offered(Workbench.unique("Finished"));
        body.putArray("authors").add(author.text("/id"));
        body.putArray("categories").add(category.text("/id"));
        var variant = (ObjectNode) body.at("/variants/0");
        variant.put("stockKept", true).put("supplier", supplier.text("/id"));
        var other = variant.deepCopy().put("sku", "F-" + UUID.randomUUID()).put("stockKept", false);
        body.withArray("variants").add(other);
        return body;
    }

    private void stock(int change) {
        bench.call("POST", "/api/v1/inventory/" + book.text("/variants/0/id") + "/corrections")
                .body(Shop.object().put("change", change).put("reason", change > 0 ? "received" : "lost"))
                .send()
                .is(201);
    }

    private String path() {
        return Workbench.url("products", book);
    }

    /// What a shopper reads, made anew.
    private Reply read() {
        return shop.get(path()).send().is(200);
    }

    private boolean isFinished(String path) {
        var id = UUID.randomUUID().toString();
        shop.get(path).header("X-Request-Id", id).send().is(200);
        var statements = recorder.allOf(id);
        assertThat(statements).first().asString().contains("finished_pages");
        return statements.size() == 1;
    }

    private void finish() {
        Patience.until("the page is finished", A_WHILE, () -> isFinished(path()));
    }

    private void isWhatStaffReads() {
        var shown = read();
        assertThat(shown.json()).isEqualTo(bench.read("products", book).json());
        finish();
        var finished = read();
        assertThat(finished.json()).isEqualTo(shown.json());
        assertThat(finished.header("ETag")).isEqualTo(shown.header("ETag"));
    }

    @Test
    void aFinishedPageSaysWhatStaffReadsByIdAndBySlug() {
        isWhatStaffReads();
        assertThat(isFinished("/api/v1/products/" + book.text("/slug"))).isTrue();
    }

    @Test
    void itIsReadOnTheEventLoopUnlessThereIsMoreToTheRequest() {
        assertThat(filesOfReading(path(), "X-Nothing", "")).contains(PipelinedDatabase.class.getName());
        assertThat(filesOfReading(
                        path(), "Authorization", Staff.as(Role.SUPPORT, shop).authorization()))
                .doesNotContain(PipelinedDatabase.class.getName());
        shop.get(path() + "?colour=red").send().isProblem(400, "malformed");
    }

    private Set<String> filesOfReading(String path, String header, String value) {
        var id = UUID.randomUUID().toString();
        shop.get(path).header("X-Request-Id", id).header(header, value).send().is(200);
        return recorder.filesOf(id);
    }

    @Test
    void whateverChangesOnItShowsAtOnce() {
        var changes = List.<Callable<Reply>>of(
                () -> bench.change("products", book, "{\"title\": \"Another\"}"),
                () -> bench.change("authors", author, named("Beatrice").toString()),
                () -> bench.change("categories", category, named("Between").toString()),
                () -> bench.change("categories", above, named("Beyond").toString()),
                () -> bench.change("categories", category, "{\"parent\": null}"),
                () -> bench.change("suppliers", supplier, named("Printers").toString()));
        for (var change : changes) {
            var before = read().json();
            reply(change).is(200);
            assertThat(read().json()).isNotEqualTo(before);
            isWhatStaffReads();
        }
    }

    private static Reply reply(Callable<Reply> change) {
        try {
            return change.call();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void stockShowsWithoutThePageBeingMadeAnew() {
        assertThat(isFinished(path())).isTrue();
        var buyer = new Buyer(shop);
        var variant = book.text("/variants/0/id");
        buyer.order(buyer.cart(variant, 2), "tok_visa").send().is(201);
        assertThat(isFinished(path())).isTrue();
        assertThat(read().json().at("/variants/0/available").asInt()).isEqualTo(7);
        stock(-7);
        assertThat(isFinished(path())).isTrue();
        isWhatStaffReads();
    }

    @Test
    void whatRunsOutAltogetherIsNotAvailable() {
        var only = Workbench.offered(Workbench.unique("Only"));
        ((ObjectNode) only.at("/variants/0")).put("stockKept", true);
        book = bench.create("products", only);
        finish();
        assertThat(read().json().at("/available").asBoolean()).isFalse();
        stock(1);
        assertThat(isFinished(path())).isTrue();
        assertThat(read().json().at("/available").asBoolean()).isTrue();
        stock(-1);
        assertThat(isFinished(path())).isTrue();
        isWhatStaffReads();
    }

    @Test
    void anotherRatingShowsAtOnce() {
        database.with(handle -> handle.createUpdate(
                        "update listings set rating = 4250, rating_count = 3 where product_id = :id")
                .bind("id", ProductId.parse(book.text("/id")).orElseThrow())
                .execute());
        assertThat(read().json().at("/rating/average").asText()).isEqualTo("4.25");
        isWhatStaffReads();
    }

    @Test
    void whatIsTakenOffSaleIsNoLongerShown() {
        bench.change("products", book, "{\"state\": \"draft\"}").is(200);
        shop.get(path()).send().isProblem(404, "not-found");
    }

    @Test
    void whatAnotherBuildHasFinishedIsNotShown() {
        rewrite("form = 'another build', body = 'nonsense'");
        isWhatStaffReads();
    }

    @Test
    void whoReadsAnOlderPageDoesNotReplaceANewerOne() {
        rewrite("version = version + 1");
        assertThat(isFinished(path())).isFalse();
        Patience.until("all who write are done", A_WHILE, () -> {
            IntStream.range(0, 3).forEach(time -> isFinished(path()));
            return true;
        });
        assertThat(isFinished(path())).isFalse();
    }

    @Test
    void whereItCannotBeReadThePageIsMade() {
        database.with(handle -> handle.execute("alter table finished_pages rename to lost_pages"));
        try {
            assertThat(read().text("/id")).isEqualTo(book.text("/id"));
        } finally {
            database.with(handle -> handle.execute("alter table lost_pages rename to finished_pages"));
        }
        isWhatStaffReads();
    }

    @Test
    void aProductThatIsGoneTakesItsPageAlong() {
        var gone = bench.create("products", Workbench.offered(Workbench.unique("Gone")));
        Patience.until("the page is finished", A_WHILE, () -> isFinished(Workbench.url("products", gone)));
        bench.delete("products", gone).is(204);
        assertThat(pages(gone)).isZero();
    }

    private void rewrite(String change) {
        database.with(handle -> handle.createUpdate("update finished_pages set " + change + " where product_id = :id")
                .bind("id", ProductId.parse(book.text("/id")).orElseThrow())
                .execute());
    }

    private int pages(Reply product) {
        return database.with(handle -> handle.createQuery("select count(*) from finished_pages where product_id = :id")
                .bind("id", ProductId.parse(product.text("/id")).orElseThrow())
                .mapTo(Integer.class)
                .one());
    }
}
