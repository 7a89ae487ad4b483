package dev.cartwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What only the text of the sources shows.
class SourceRulesTest {
    private static final int LONGEST_STORE = 400;
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:static|final|abstract|sealed|non-sealed) )*(?:class|interface|record|enum|@interface) (\\w+).*");
    private static final List<Code.Source> MAIN = Code.sources(Code.MAIN);

    @Test
    void everyPackageSaysWhatItIsForAndThatItIsNullMarked() {
        var packages = Code.CLASSES.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(type -> type.getPackageName())
                .distinct()
                .sorted();
        assertThat(packages)
                .as("NullAway looks at marked packages only, and a package without a sentence has no subject")
                .allSatisfy(name -> {
                    assertThat(Code.MAIN.resolve(name.replace('.', '/')).resolve("package-info.java"))
                            .exists();
                    var text =
                            Code.read(Code.MAIN.resolve(name.replace('.', '/')).resolve("package-info.java"));
                    assertThat(text).startsWith("/// ").containsPattern("(?m)^/// .*\\.$");
                    assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                            .isTrue();
                });
    }

    @Test
    void everyPublicTypeSaysWhatItIs() {
        assertThat(MAIN)
                .filteredOn(source -> !source.name().equals("package-info"))
                .as(
                        "A published type is read by people who do not know the package: it says what it is, its units, its errors")
                .flatMap(SourceRulesTest::undocumentedPublicTypes)
                .isEmpty();
    }

    @Test
    void noCommentWasBrokenByTheFormatter() {
        var broken = Pattern.compile("(?m)^\\s*///.*\\R\\s*//(?!/)");
        assertThat(Stream.concat(MAIN.stream(), Code.sources(Code.TESTS).stream()))
                .as("The formatter breaks a /// line that is too long into a // line, which documents nothing")
                .filteredOn(source -> broken.matcher(source.text()).find())
                .isEmpty();
    }

    @Test
    void aStoreIsShortEnoughToBeRead() {
        assertThat(MAIN)
                .filteredOn(source -> source.name().endsWith("Store"))
                .as("A store of more than " + LONGEST_STORE + " lines holds more than one aggregate")
                .filteredOn(source -> source.lines().size() > LONGEST_STORE)
                .isEmpty();
    }

    /// Before logging begins and after it has ended, the terminal is all there is.
    private static final List<Path> WITHOUT_A_LOG =
            List.of(Path.of("dev/cartwright"), Path.of("dev/cartwright/platform/process"));

    @Test
    void nobodyPrintsButTheProgramsOwnDoor() {
        var prints = Pattern.compile("System\\.(out|err)|printStackTrace");
        assertThat(MAIN)
                .as("What is printed has no request id and no level, and no log collector understands it")
                .filteredOn(source -> !WITHOUT_A_LOG.contains(
                        Code.MAIN.relativize(source.path()).getParent()))
                .filteredOn(source -> prints.matcher(source.text()).find())
                .isEmpty();
    }

    @Test
    void everyTestIsASentence() {
        var test = Pattern.compile(
                "@(?:Test|ParameterizedTest|Property|Example)\\b[^;{]*?\\bvoid (\\w+)\\(", Pattern.DOTALL);
        var sentence = Pattern.compile("[a-z][a-z0-9]*(?:[A-Z0-9][a-z0-9]*)+");
        assertThat(Code.sources(Code.TESTS).stream()
                        .flatMap(source -> test.matcher(source.text()).results())
                        .map(found -> found.group(1)))
                .as("The name of a test is the sentence that it proves")
                .isNotEmpty()
                .filteredOn(name -> !sentence.matcher(name).matches() || name.startsWith("test"))
                .isEmpty();
    }

    private static List<String> undocumentedPublicTypes(Code.Source source) {
        var found = new ArrayList<String>();
        var lines = source.lines();
        for (int at = 0; at < lines.size(); at++) {
            var type = PUBLIC_TYPE.matcher(lines.get(at));
            if (type.matches() && !isDocumented(lines.subList(0, at))) {
                found.add(source.path() + ": " + type.group(1));
            }
        }
        return found;
    }

    /// Whether what stands before the type, back to the last import, has a sentence and not tags alone.
    private static boolean isDocumented(List<String> before) {
        var own = before.reversed().stream()
                .takeWhile(line -> !line.startsWith("import ") && !line.startsWith("package "))
                .collect(Collectors.toList());
        return own.stream().anyMatch(line -> line.matches("/// [^@].*"));
    }
}
