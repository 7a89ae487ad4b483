package dev.cartwright.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Shop;
import dev.cartwright.kernel.ProblemType;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemPagesTest {
    private static final Path PAGES = Path.of("..", "docs", "problems");
    private static final Path CLASSES = Path.of("target", "classes");

    @TestHTTPResource("/")
    URI origin;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
    }

    @Test
    void everyProblemHasItsPageAndEveryPageItsProblem() throws IOException {
        try (var files = Files.list(PAGES)) {
            var pages = files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .filter(name -> !name.equals("README"))
                    .toList();
            assertThat(pages)
                    .containsExactlyInAnyOrderElementsOf(
                            problems().stream().map(ProblemType::slug).toList());
        }
    }

    @Test
    void everyPageSaysWhatItIsAndWhatToDo() throws IOException {
        var index = Files.readString(PAGES.resolve("README.md"));
        for (var problem : problems()) {
            var page = Files.readString(PAGES.resolve(problem.slug() + ".md"));
            assertThat(page)
                    .startsWith(
                            "# " + problem.title() + "\n\n`" + problem.slug() + "` · status " + problem.status() + "\n")
                    .contains("## Example", "## What to do", "/problems/" + problem.slug() + "\"");
            assertThat(index)
                    .contains("- " + problem.status() + " [" + problem.slug() + "](" + problem.slug() + ".md): "
                            + problem.title() + "\n");
        }
    }

    @Test
    void theTypeOfAProblemLeadsToAPage() {
        var type = shop.get("/api/v1/products/no-such").send().text("/type");
        var page = shop.get(type).send().is(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(text(page.body())).contains("<h1>Not found</h1>").contains("&quot;status&quot;: 404");
        shop.get(type).header("If-None-Match", page.header("ETag")).send().is(304);
    }

    @Test
    void allProblemsAreListedAndLinked() {
        var list = text(shop.get("/problems").send().is(200).body());
        problems().forEach(problem -> assertThat(list).contains("href=\"/problems/" + problem.slug() + "\""));
        var page = text(shop.get("/problems/forbidden").send().body());
        assertThat(page).contains("href=\"/problems/not-found\"");
    }

    @Test
    void anUnknownPageIsAProblemItself() {
        for (var name : List.of("no-such", "README", "..%2f..%2fapplication", "Busy", "busy.md", "%00", "a/b")) {
            shop.get("/problems/" + name).send().isProblem(404, "not-found");
        }
        assertThat(shop.post("/problems/busy")
                        .send()
                        .isProblem(405, "method-not-allowed")
                        .header("Allow"))
                .isEqualTo("GET, HEAD");
    }

    /// The constants of all enums `*Problem`, loaded where the test itself was.
    private static List<ProblemType> problems() {
        try (var files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith("Problem.class"))
                    .map(name -> load(name.replace(".class", "").replace('/', '.')))
                    .filter(type -> type.isEnum() && ProblemType.class.isAssignableFrom(type))
                    .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                    .map(ProblemType.class::cast)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, true, ProblemPagesTest.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
