package dev.cartwright.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The diagram in docs/architecture.md is drawn from the imports of the code.
class DiagramTest {
    private static final String ROOT = "dev.cartwright.";
    private static final String BEGIN = "<!-- drawn from the code -->\n";
    private static final String END = "<!-- end of the drawing -->";

    @Test
    void theDiagramOfTheArchitectureIsThatOfTheCode() throws IOException {
        var file = Code.REPOSITORY.resolve("docs").resolve("architecture.md");
        var page = Files.readString(file);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        Accepted.demand(file, page.substring(0, begin) + diagram() + page.substring(end));
    }

    private static String diagram() {
        var arrows = new TreeMap<String, TreeSet<String>>();
        Code.CLASSES.forEach(type -> type.getDirectDependenciesFromSelf().forEach(dependency -> {
            var from = feature(type);
            var to = feature(dependency.getTargetClass());
            if (isFeature(from) && isFeature(to) && !from.equals(to)) {
                arrows.computeIfAbsent(from, unused -> new TreeSet<>()).add(to);
            }
        }));
        return arrows.entrySet().stream()
                .map(arrow -> "  " + arrow.getKey() + " --> " + String.join(" & ", arrow.getValue()) + "\n")
                .collect(Collectors.joining("", "```mermaid\nflowchart TD\n", "```\n"));
    }

    /// The first package below the root; a class of the root itself has none.
    private static String feature(JavaClass type) {
        var name = type.getPackageName() + ".";
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).replaceAll("\\..*", "") : "";
    }

    /// Everybody stands on the kernel and the platform: arrows to them would say nothing.
    private static boolean isFeature(String name) {
        return !name.isEmpty() && !name.equals("kernel") && !name.equals("platform");
    }
}
