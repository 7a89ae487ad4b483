package dev.cartwright.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Guards;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the `where` of a change makes sure of is proven: a test takes it away by `guards.matter(…)` and turns red.
class GuardRulesTest {
    private static final Pattern CHANGES =
            Pattern.compile("(?is)\\b(update\\s+\\w+(\\s+\\w+)?\\s+set|delete\\s+from)\\s.*");

    /// The forms of a guard, as they stand in the SQL.
    private static final Pattern GUARD = Pattern.compile("""
            (?x) \\b (?: where | and | or ) \\s+ \\(? (
              (?: \\w+ \\. )? (?:
                (?: state | lifecycle ) \\h (?: = | <> ) \\h '\\w+'
              | (?: state | lifecycle ) \\h in \\h \\( [^)]* \\)
              | \\w+ \\h >= \\h [\\w.:]+
              | version \\h = \\h :version
              | \\w+_at \\h is \\h (?: not \\h )? null
              | \\w+ \\h (?: = | is \\h not \\h distinct \\h from ) \\h :\\w+Before
              | \\w+ \\h = \\h :verified
              | \\w+_until \\h < \\h :now
              | lease_process \\h (?: = | <> ) \\h :process
              | check_at \\h <= \\h :now
              | in_stock \\h <> \\h :inStock
              | order_id \\h = \\h :order \\b
              )
            | [^\\n]+? \\h between \\h \\w+ \\h and \\h [:\\w]+
            )""");

    private static final Pattern TAKEN_AWAY =
            Pattern.compile("\\bguards\\s*\\.matter\\(\\s*\"([^\"]+)\",\\s*\"([^\"]+)\",");

    /// What looks like a guard and guards nothing, with what does.
    private static final Map<String, String> NONE = Map.of(
            "CartStore.REOPEN: state = 'ordered'",
            "a constraint: a cart has an order exactly as long as it is ordered, and the order is asked for",
            "UserStore.ARRIVED: deleted_at is null",
            "a constraint: an account that is gone has no password, and the password is asked for",
            "OnceStore.END_LEASES: answered_at is null",
            "it spares work: nobody looks at the lease of a request that has its answer");

    private record Guard(SqlConstant of, String text) {
        @Override
        public String toString() {
            return of + ": " + text;
        }
    }

    private record TakenAway(String guard, String statement, Code.Source where) {
        List<Guard> meant() {
            return GUARDS.stream()
                    .filter(one -> one.text().equals(guard))
                    .filter(one -> Guards.isMeant(one.of().sql(), guard, statement))
                    .toList();
        }

        boolean isOfAStore() {
            return !where.name().equals("GuardsTest");
        }
    }

    private static final List<Guard> GUARDS = SqlConstant.all().stream()
            .filter(constant -> CHANGES.matcher(constant.sql()).find())
            .flatMap(constant ->
                    GUARD.matcher(constant.sql()).results().map(found -> new Guard(constant, found.group(1))))
            .toList();

    private static final List<TakenAway> TAKEN_AWAYS = Code.sources(Code.TESTS).stream()
            .flatMap(source -> TAKEN_AWAY
                    .matcher(source.text())
                    .results()
                    .map(found -> new TakenAway(found.group(1), found.group(2), source)))
            .filter(TakenAway::isOfAStore)
            .toList();

    @Test
    void everyGuardOfAStatementIsTakenAwayByATest() {
        var proven = Stream.concat(
                        TAKEN_AWAYS.stream()
                                .flatMap(one -> one.meant().stream())
                                .map(Guard::toString),
                        NONE.keySet().stream())
                .collect(toCollection(TreeSet::new));
        assertThat(GUARDS)
                .extracting(Guard::toString)
                .as("A guard that no test takes away could be lost, and two at once would do what only one may: "
                        + "write a scenario for guards.matter(…)")
                .hasSameElementsAs(proven);
    }

    @Test
    void whoeverTakesAGuardAwaySaysOfWhichStatement() {
        assertThat(TAKEN_AWAYS)
                .as("The guard and the part of the statement together lead to one guard of one statement")
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.meant()).hasSize(1));
    }
}
