package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What cannot be understood is told so, in one form, by whichever part of the server meets it first.
@QuarkusTest
class RefusalTest {
    private static final String CARTS = "/api/v1/carts";

    @TestHTTPResource("/")
    URI origin;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
    }

    @Test
    void whatIsNotThereIsAProblemOnEveryPathOfOurs() {
        for (var path : new String[] {
            "/api",
            "/api/v1",
            "/api/v1/nothing",
            "/api/v2/products",
            "/health/deep",
            "/graphql",
            "/problems/nothing",
            "/media/covers/none.webp",
            "/webhooks",
            "/.well-known/nothing"
        }) {
            shop.get(path).send().isProblem(404, "not-found");
        }
    }

    @Test
    void aMethodThatIsNotTakenNamesThoseThatAre() {
        var refused = shop.call("DELETE", "/api/v1/products").send().isProblem(405, "method-not-allowed");
        assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(shop.get(CARTS).send().isProblem(405, "method-not-allowed").header("Allow"))
                .isEqualTo("OPTIONS, POST");
        assertThat(shop.call("OPTIONS", CARTS).send().is(204).header("Allow")).isEqualTo("OPTIONS, POST");
    }

    @Test
    void aBodyThatIsNoJsonIsNotUnderstood() {
        for (var body : new String[] {
            "", "{", "[]", "null", "{\"lines\":}", "{} {}", "{\"email\":\"a\",\"email\":\"b\"}", "nonsense"
        }) {
            shop.post(CARTS)
                    .header("Content-Type", "application/json")
                    .body(body)
                    .send()
                    .isProblem(400, "malformed");
        }
        var unknown = shop.post(CARTS).body("{\"coupon\":\"x\"}").send().isProblem(400, "malformed");
        assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/coupon");
        var deep = "[".repeat(5000) + "]".repeat(5000);
        shop.post(CARTS).body("{\"lines\":" + deep + "}").send().isProblem(400, "malformed");
    }

    @Test
    void aBodyOfAnotherMediaTypeOrTooLargeIsRefused() {
        shop.post(CARTS)
                .header("Content-Type", "text/plain")
                .body("{}")
                .send()
                .isProblem(415, "unsupported-media-type");
        shop.get("/api/v1/products").header("Accept", "text/html").send().isProblem(406, "not-acceptable");
        var large = "{\"email\":\"" + "a".repeat(Math.toIntExact(1024L * 1024)) + "\"}";
        shop.post(CARTS).body(large).send().isProblem(413, "too-large");
    }

    @Test
    void anUnknownOrRepeatedParameterIsRefused() {
        assertThat(shop.get("/api/v1/products?colour=red")
                        .send()
                        .isProblem(400, "malformed")
                        .text("/errors/0/pointer"))
                .isEqualTo("colour");
        shop.get("/api/v1/products?limit=1&limit=2").send().isProblem(400, "malformed");
        shop.get(CARTS + "/crt_00000000000000000000000000?x=1").send().isProblem(400, "malformed");
    }

    @Test
    void everyAnswerSaysWhoMayKeepItAndNamesItsRequest() {
        var reply = shop.get("/api/v1/products")
                .header("X-Request-Id", "my-request.1")
                .send()
                .is(200);
        assertThat(reply.header("X-Request-Id")).isEqualTo("my-request.1");
        assertThat(reply.header("Cache-Control")).isNotEmpty();
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        var odd = shop.get("/api/v1/nothing").header("X-Request-Id", "a b;<c>").send();
        assertThat(odd.header("X-Request-Id")).isNotEqualTo("a b;<c>").isNotEmpty();
        assertThat(odd.header("Cache-Control")).isEqualTo("no-store");
    }
}
