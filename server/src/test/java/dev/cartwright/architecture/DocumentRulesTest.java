package dev.cartwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.ProblemType;
import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.Slugs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents say and the code does is the same.
class DocumentRulesTest {
    private static final Path DOCS = Code.REPOSITORY.resolve("docs");
    private static final Path STATUS = DOCS.resolve("status.md");
    private static final Set<String> STATES = Set.of("open", "part", "done");

    private record Requirement(String id, String state, String tests, String command) {}

    @Test
    void thePermissionsAreThoseThatWereWrittenDownByHand() {
        var lines = Code.read(DOCS.resolve("permissions.csv")).lines().toList();
        var roles = List.of(lines.getFirst().split(",")).stream().skip(1).toList();
        assertThat(roles)
                .as("The columns are the roles")
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Slugs::lowerSnake).toList());

        var written = new TreeMap<String, String>();
        lines.stream().skip(1).map(line -> line.split(",", 2)).forEach(line -> written.put(line[0], line[1]));
        var decided = new TreeMap<String, String>();
        for (var act : Act.values()) {
            decided.put(
                    Slugs.lowerSnake(act),
                    roles.stream()
                            .map(role -> act.isOpenTo(role(role)) ? "yes" : "no")
                            .collect(Collectors.joining(",")));
        }
        assertThat(decided)
                .as("Who may do what is decided twice, once by hand: a slip in one of the two shows here")
                .isEqualTo(written);
    }

    @Test
    void everyKindOfProblemHasASlugOfItsOwn() {
        assertThat(problems())
                .as("The slug is the type that a client compares; two kinds of refusal must not look alike")
                .extracting(ProblemType::slug)
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.matches("[a-z]+(-[a-z]+)*"));
        assertThat(problems())
                .as("A problem is a refusal or a fault, with a title for people")
                .allSatisfy(problem -> {
                    assertThat(problem.status()).isBetween(400, 599);
                    assertThat(problem.title()).matches("[A-Z].*[^.]");
                });
    }

    @Test
    void everyTestThatTheStatusCitesExists() {
        var cited = requirements().stream()
                .flatMap(requirement -> words(requirement.tests()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(cited)
                .as("A requirement is done when a test proves it; docs/status.md cites a test that is not there")
                .isSubsetOf(tests());
    }

    @Test
    void theStatusHasOneSoundLinePerRequirement() {
        var requirements = requirements();
        assertThat(requirements).extracting(Requirement::id).doesNotHaveDuplicates();
        assertThat(requirements)
                .as("docs/status.md: | id | open, part or done | tests | command |")
                .allSatisfy(one -> {
                    assertThat(one.state()).as(one.id()).isIn(STATES);
                    if (!one.state().equals("open")) {
                        assertThat(words(one.tests()))
                                .as(one.id() + " cites a test")
                                .isNotEmpty();
                        assertThat(one.command())
                                .as(one.id() + " says how to see it")
                                .isNotBlank();
                    }
                });
    }

    @Test
    void everyLockOfTheStatementsIsInTheOrderOfLocks() {
        var locks = Code.read(DOCS.resolve("locks.md"));
        var locking = Pattern.compile("for update|for share|for no key update|advisory_(xact_)?lock|pg_try_advisory");
        assertThat(Code.sources(Code.MAIN))
                .filteredOn(source -> locking.matcher(source.text()).find())
                .as("A lock that is not in docs/locks.md has no place in the order, and deadlocks with those that have")
                .isNotEmpty()
                .filteredOn(source -> !locks.contains("`" + source.name() + "."))
                .isEmpty();
    }

    @Test
    void everyRuleIsListedWithItsTest() {
        var listed = Code.read(DOCS.resolve("rules.md"));
        var test = Pattern.compile("@Test\\s+void (\\w+)\\(");
        assertThat(Code.sources(Code.TESTS.resolve("dev/cartwright/architecture")).stream()
                        .flatMap(source -> test.matcher(source.text()).results())
                        .map(found -> found.group(1)))
                .as("docs/rules.md is where one looks up what the build enforces, and why")
                .filteredOn(name -> !listed.contains("`" + name + "`"))
                .isEmpty();
    }

    private static Role role(String text) {
        return Arrays.stream(Role.values())
                .filter(role -> Slugs.lowerSnake(role).equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<ProblemType> problems() {
        return Code.CLASSES.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                .map(ProblemType.class::cast)
                .toList();
    }

    private static List<Requirement> requirements() {
        assertThat(Files.exists(STATUS))
                .as("docs/status.md is missing: it has one line per requirement, | id | state | tests | command |")
                .isTrue();
        var requirements = Code.read(STATUS)
                .lines()
                .filter(line -> line.matches("\\| *[A-Z]{3}-\\d+ *\\|.*"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> new Requirement(cells.get(1), cells.get(2), cells.get(3), cells.get(4)))
                .toList();
        assertThat(requirements).as("the lines of docs/status.md").isNotEmpty();
        return requirements;
    }

    private static Stream<String> words(String cell) {
        return Stream.of(cell.split("[,\\s]+"))
                .map(word -> word.replace("`", ""))
                .filter(word -> !word.isBlank() && !word.equals("–") && !word.equals("-"));
    }

    /// The names of the tests: classes of the server, files of the web app.
    private static Set<String> tests() {
        var java = Code.sources(Code.TESTS).stream().map(Code.Source::name).filter(name -> name.matches(".*(Test|IT)"));
        var web = Stream.of(".test.ts", ".test.tsx", ".spec.ts")
                .flatMap(ending -> webFiles(ending).stream())
                .map(path -> path.getFileName().toString());
        var linters = Stream.of("manners.test.mjs", "workflows.mjs")
                .filter(file -> Files.exists(Code.REPOSITORY.resolve("tools").resolve(file)));
        return Stream.of(java, web, linters).flatMap(names -> names).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> webFiles(String ending) {
        return Stream.of("storefront/src", "storefront/test", "storefront/tests", "storefront/e2e")
                .map(Code.REPOSITORY::resolve)
                .filter(Files::isDirectory)
                .flatMap(folder -> Code.files(folder, ending).stream())
                .toList();
    }
}
