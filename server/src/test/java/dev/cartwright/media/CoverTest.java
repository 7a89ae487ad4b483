package dev.cartwright.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Shop;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CoverTest {
    @TestHTTPResource("/")
    URI origin;

    private Shop shop;
    private String cover;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        cover = shop.get("/api/v1/products/moby-dick").send().text("/image/url");
    }

    @Test
    void aCoverIsServedForGood() {
        assertThat(cover).matches("/media/covers/moby-dick\\.[0-9a-f]{8}\\.webp");
        var picture = shop.get(cover).send().is(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/webp");
        assertThat(picture.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(ascii(picture.body(), 0) + ascii(picture.body(), 8)).isEqualTo("RIFFWEBP");
        assertThat(shop.get(cover)
                        .header("If-None-Match", picture.header("ETag"))
                        .send()
                        .is(304)
                        .body())
                .isEmpty();
        var head = shop.call("HEAD", cover).send().is(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(picture.body().length));
    }

    @Test
    void everyBookHasACover() {
        var next = "";
        do {
            var page = shop.get("/api/v1/products?limit=100" + next).send();
            page.json().at("/items").forEach(item -> {
                if (item.at("/attributes/firstLine").isTextual()) {
                    shop.call("HEAD", item.at("/image/url").asText()).send().is(200);
                    assertThat(item.at("/image/alt").asText())
                            .contains(item.at("/title").asText());
                }
            });
            next = page.json().at("/next").isNull() ? "" : "&cursor=" + page.text("/next");
        } while (!next.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/covers/moby-dick.webp",
                "/media/covers/moby-dick.00000000.webp",
                "/media/covers/no-such.03daeb09.webp",
                "/media/covers/..%2f..%2fapplication.properties",
                "/media/covers/%2e%2e%2fcatalogue.json",
                "/media/covers/",
                "/media/covers",
                "/media/covers/a/b.00000000.webp",
                "/media/covers/%00.00000000.webp",
                "/media/nothing"
            })
    void anythingElseIsNotFound(String path) {
        shop.get(path).send().isProblem(404, "not-found");
    }

    @Test
    void aCoverIsOnlyShown() {
        assertThat(shop.call("DELETE", cover)
                        .send()
                        .isProblem(405, "method-not-allowed")
                        .header("Allow"))
                .isEqualTo("GET, HEAD");
    }

    private static String ascii(byte[] bytes, int from) {
        return new String(Arrays.copyOfRange(bytes, from, from + 4), StandardCharsets.US_ASCII);
    }
}
