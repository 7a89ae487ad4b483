package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.platform.db.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The proof of guards is proven by a statement of its own, whose guard is that a number is two.
@QuarkusTest
class GuardsTest {
    private static final String STATEMENT = """
            select n from (values (1), (2)) as numbers (n)
            where n = :two""";

    private static final String TWO = "n = :two";
    private static final String PART = "as numbers (n) where";

    @Inject
    Guards guards;

    @Inject
    Database database;

    @AfterEach
    void everyStatementIsAsItWas() {
        assertThat(selected()).containsExactly(2);
    }

    @Test
    void aScenarioThatNoticesIsGreen() {
        assertThatCode(() ->
                        guards.matter(TWO, PART, () -> assertThat(selected()).containsExactly(2)))
                .doesNotThrowAnyException();
    }

    @Test
    void aScenarioThatNoticesNothingIsRed() {
        assertThatThrownBy(() ->
                        guards.matter(TWO, PART, () -> assertThat(selected()).contains(2)))
                .hasMessage("nothing noticed that `n = :two` was gone from `as numbers (n) where`");
    }

    @Test
    void aScenarioThatIsWrongAnywayIsRed() {
        assertThatThrownBy(() ->
                        guards.matter(TWO, PART, () -> assertThat(selected()).containsExactly(1)))
                .hasMessageContaining("Expecting actual");
    }

    @Test
    void aScenarioThatDoesNotReachTheStatementIsRed() {
        assertThatThrownBy(() -> guards.matter(TWO, PART, () -> {}))
                .hasMessageStartingWith("the scenario did not reach the statement");
        assertThatThrownBy(() -> guards.matter(
                        "n = :three", PART, () -> assertThat(selected()).containsExactly(2)))
                .hasMessageStartingWith("the scenario did not reach the statement");
    }

    @Test
    void aScenarioThatFailsBeforeTheStatementIsRed() {
        var runs = new int[1];
        assertThatThrownBy(() -> guards.matter(TWO, PART, () -> {
                    assertThat(++runs[0]).isEqualTo(1);
                    selected();
                }))
                .hasMessageStartingWith("the scenario failed before");
    }

    @Test
    void aStatementThatTheDatabaseRefusesProvesNothing() {
        assertThatThrownBy(() -> guards.matter(TWO, PART, () -> {
                    var divisor = selected().size() == 1 ? "1" : "0";
                    database.with(handle -> handle.createQuery("select 1 / " + divisor)
                            .mapTo(Integer.class)
                            .one());
                }))
                .hasMessageStartingWith("the database did not understand");
    }

    @Test
    void whatOthersDoMeanwhileIsLeftAlone() {
        guards.matter(TWO, PART, () -> {
            assertThat(CompletableFuture.supplyAsync(this::selected).join()).containsExactly(2);
            assertThat(selected()).containsExactly(2);
        });
        assertThatThrownBy(() -> guards.matter(TWO, PART, () -> {
                    selected();
                    assertThat(CompletableFuture.supplyAsync(this::selected).join())
                            .containsExactly(2);
                }))
                .hasMessageStartingWith("nothing noticed");
    }

    private List<Integer> selected() {
        return database.with(handle -> handle.createQuery(STATEMENT)
                .bind("two", 2)
                .mapTo(Integer.class)
                .list());
    }
}
