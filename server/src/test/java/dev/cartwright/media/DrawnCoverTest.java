package dev.cartwright.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Shop;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DrawnCoverTest {
    @TestHTTPResource("/")
    URI origin;

    @Inject
    DrawnCovers covers;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
    }

    @Test
    void aCoverIsDrawnForGood() {
        var image = covers.of("A Room of Mine", List.of("Ada Sample", "Second Hand"));
        assertThat(image.alt()).isEqualTo("Cover of A Room of Mine by Ada Sample, Second Hand");
        var picture = shop.get(image.url()).send().is(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(picture.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(picture.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(text(picture.body())).contains(">Ada Sample, Second Hand</text>");
        assertThat(shop.get(image.url()).send().body()).isEqualTo(picture.body());
        assertThat(shop.get(image.url())
                        .header("If-None-Match", picture.header("ETag"))
                        .send()
                        .is(304)
                        .body())
                .isEmpty();
        assertThat(covers.of("A Room of Mine", List.of("Ada Sample", "Second Hand")))
                .isEqualTo(image);
    }

    @Test
    void nobodyElseMakesTheShopDrawTheirWords() {
        var url = covers.of("A Room of Mine", List.of("Ada Sample")).url();
        var other = covers.of("Another", List.of("Ada Sample")).url();
        var payload = url.substring(0, url.lastIndexOf('.', url.length() - 5));
        var seal = other.substring(other.lastIndexOf('.', other.length() - 5));
        shop.get(payload + seal).send().isProblem(404, "not-found");
        shop.get(payload + ".svg").send().isProblem(404, "not-found");
        shop.get("/media/covers/drawn/").send().isProblem(404, "not-found");
        shop.get("/media/covers/drawn/!!.AAAAAAAAAAAAAAAAAAAAAA.svg").send().isProblem(404, "not-found");
        shop.call("POST", url).send().isProblem(405, "method-not-allowed");
    }

    @Test
    void whateverTheWordsAreThePictureIsSound() throws Exception {
        var words = List.of(
                "</text><script>alert(1)</script>",
                "\" onload=\"alert(1)",
                "& amp; '",
                "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
                "羅生門",
                "الف ليلة وليلة",
                "A\nB\u0000C",
                "x".repeat(300),
                "word ".repeat(60).strip(),
                "😀 grin");
        for (var title : words) {
            for (var author : words) {
                var svg = DrawnCover.of(title, List.of(author)).svg();
                var parsed = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
                assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
                assertThat(svg.length()).isLessThan(30_000);
                var url = covers.of(title, List.of(author)).url();
                assertThat(url.length()).isLessThan(2_000);
            }
        }
    }

    @Test
    void everyMotifAndEveryClothIsDrawnBySomeTitle() {
        var seen = new java.util.HashSet<String>();
        for (int number = 0; number < 500; number++) {
            var dice = new Dice("Title " + number);
            seen.add(Cloth.of(dice).ground());
            seen.add(Motif.of(dice).name());
        }
        assertThat(seen).hasSize(12 + 8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
