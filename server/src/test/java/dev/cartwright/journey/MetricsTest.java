package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the server counts of itself, as Prometheus fetches it.
@QuarkusTest
class MetricsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "observability.md");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String COUNT = "cartwright_http_requests_seconds_count";
    private static final String PRODUCT = "/api/v1/products/{product}";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI origin;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Inject
    Stockroom stockroom;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
    }

    @Test
    void theSameRequestIsCountedOnceWhetherItsAnswerIsKeptOrMade() throws Exception {
        var path = "/api/v1/products/middlemarch";
        for (var method : new String[] {"GET", "HEAD"}) {
            for (int round = 0; countedAs("kept", method, path, Map.of()).isEmpty(); round++) {
                assertThat(round).as("it is kept at last").isLessThan(20);
            }
            assertThat(countedAs("kept", method, path, Map.of()))
                    .isEqualTo(Map.of("came", "kept", "method", method, "route", PRODUCT, "status", "200"));
            assertThat(countedAs("made", method, path, Map.of("Cartwright-Position", "beyond.all")))
                    .isEqualTo(Map.of("came", "made", "method", method, "route", PRODUCT, "status", "200"));
        }
    }

    @Test
    void whoIsToldThatNothingHasChangedIsCountedAsSuchKeptOrMade() throws Exception {
        var path = "/api/v1/products/walden";
        var tag = send("GET", path, Map.of()).headers().firstValue("ETag").orElseThrow();
        for (int round = 0;
                countedAs("kept", "GET", path, Map.of("If-None-Match", tag)).isEmpty();
                round++) {
            assertThat(round).as("it is kept at last").isLessThan(20);
        }
        assertThat(countedAs("made", "GET", path, Map.of("If-None-Match", tag, "Cartwright-Position", "beyond.all")))
                .isEqualTo(Map.of("came", "made", "method", "GET", "route", PRODUCT, "status", "304"));
    }

    @Test
    void whoeverIsRefusedIsCountedUnderTheRouteThatRefused() throws Exception {
        assertRoute("GET", "/api/v1/products/no-such-thing", PRODUCT, 404, "not-found");
        assertRoute("GET", "/api/v1/products?colour=red", "/api/v1/products", 400, "malformed");
        assertRoute("GET", "/api/v1/users/me", "/api/v1/users/me", 401, "unauthenticated");
        assertRoute("DELETE", "/api/v1/products", "/api/v1/products", 405, "method-not-allowed");
        assertRoute("GET", "/api/v1/no/such/thing", "none", 404, "not-found");
        assertRoute("GET", "/media/covers/none.webp", "none", 404, "not-found");
        assertRoute("GET", "/no/such/page", "web", 404, "not-found");
        assertRoute("GET", "/health/live", "/health", 200, "");
    }

    @Test
    void aRefusalThatIsRepeatedByItsKeyIsCountedAgain() {
        var buyer = new Buyer(shop);
        var key = Shop.freshKey();
        var cart = buyer.cart(stockroom.variantWith(5).text(), 1);
        var before = figures();
        buyer.order(cart, "tok_declined").key(key).send().isProblem(402, "payment-declined");
        buyer.order(cart, "tok_declined").key(key).send().isProblemAgain(402, "payment-declined");
        Patience.until(
                "both are counted",
                PATIENCE,
                () -> grew(
                        before, 2, "cartwright_problems_total", "type", "payment-declined", "route", "/api/v1/orders"));
        assertThat(grew(before, 1, "cartwright_once_replays_total")).isTrue();
        assertThat(grew(before, 1, "cartwright_once_claims_total")).isTrue();
    }

    @Test
    void whateverIsAskedForTheMetersAreTheSame() throws Exception {
        var mark = "wild" + System.nanoTime();
        for (var path : new String[] {
            "/" + mark,
            "/api/" + mark,
            "/api/v1/products/" + mark,
            "/api/v1/products?" + mark + "=" + mark,
            "/media/" + mark,
            "/health/" + mark,
            "/problems/" + mark,
            "/webhooks/payments/" + mark,
            "/docs/" + mark
        }) {
            for (var method :
                    new String[] {"GET", "POST", "DELETE", "OPTIONS", mark.toUpperCase(java.util.Locale.ROOT)}) {
                send(method, path, Map.of("X-Request-Id", mark, "Cart-Token", mark));
            }
        }
        assertThat(figures().text()).doesNotContainIgnoringCase(mark);
        assertThat(figures().sum(COUNT, "method", "OTHER")).isPositive();
    }

    @Test
    void everyMetricIsDocumentedWithItsLabelsAndEveryDocumentedOneIsThere() throws Exception {
        send("GET", "/api/v1/no/such/thing", Map.of());
        send("GET", "/api/v1/products/emma", Map.of());
        Patience.until("a problem was counted", PATIENCE, () -> figures().sum("cartwright_problems_total") > 0);
        var figures = figures();
        var documented = documented();
        assertThat(figures.metrics().stream().filter(metric -> metric.startsWith("cartwright_")))
                .as("docs/observability.md, | `name` | kind | labels | …")
                .containsExactlyInAnyOrderElementsOf(documented.keySet());
        documented.forEach((metric, labels) -> {
            var name = metric.replaceFirst(":.*", "");
            assertThat(figures.text()).contains("# HELP " + name + " ");
            assertThat(labelsOf(figures, name)).as(name).isEqualTo(labels);
        });
        assertThat(figures.metrics())
                .as("what promtool would complain of")
                .noneMatch(metric -> metric.matches("agroal.*|process_cpu_time.*|system_cpu_count.*"));
        assertThat(figures.metrics()).contains("jvm_memory_used_bytes: gauge", "jvm_gc_pause_seconds: summary");
    }

    @Test
    void theFiguresAreNotForThePublic() throws Exception {
        assertThat(send("GET", "/metrics", Map.of()).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/q/metrics", Map.of()).statusCode()).isEqualTo(404);
    }

    private void assertRoute(String method, String path, String route, int status, String problem) throws Exception {
        var before = figures();
        assertThat(send(method, path, Map.of()).statusCode()).as(path).isEqualTo(status);
        Patience.until(
                path + " is counted as " + route,
                PATIENCE,
                () -> grew(before, 1, COUNT, "method", method, "route", route, "status", String.valueOf(status)));
        if (!problem.isEmpty()) {
            assertThat(grew(before, 1, "cartwright_problems_total", "type", problem, "route", route))
                    .as(problem + " at " + route)
                    .isTrue();
        }
    }

    /// The labels under which the one request was counted; empty if it came about otherwise.
    private Map<String, String> countedAs(String came, String method, String path, Map<String, String> headers)
            throws Exception {
        var before = figures();
        send(method, path, headers);
        Patience.until("it is counted", PATIENCE, () -> !counted(before).isEmpty());
        var counted = counted(before);
        assertThat(counted).as("one request is counted once").hasSize(1).containsValue(1.0);
        var labels = counted.keySet().iterator().next();
        return came.equals(labels.get("came")) ? labels : Map.of();
    }

    /// What was counted of requests for products since.
    private Map<Map<String, String>, Double> counted(Figures before) {
        var grown = new HashMap<Map<String, String>, Double>();
        figures().samples().stream()
                .filter(sample -> sample.name().equals(COUNT))
                .filter(sample -> PRODUCT.equals(sample.labels().get("route")))
                .forEach(sample -> {
                    var labels = sample.labels().entrySet().stream()
                            .flatMap(label -> Stream.of(label.getKey(), label.getValue()))
                            .toArray(String[]::new);
                    double more = sample.value() - before.sum(COUNT, labels);
                    if (more != 0) {
                        grown.put(sample.labels(), more);
                    }
                });
        return grown;
    }

    private boolean grew(Figures before, int by, String name, String... labels) {
        return figures().sum(name, labels) - before.sum(name, labels) >= by;
    }

    private static Set<String> labelsOf(Figures figures, String metric) {
        return figures.samples().stream()
                .filter(sample ->
                        sample.name().replaceFirst("_(bucket|count|sum)$", "").equals(metric)
                                || sample.name().equals(metric))
                .flatMap(sample -> sample.labels().keySet().stream())
                .filter(label -> !label.equals("le"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> documented() throws IOException {
        var documented = new TreeMap<String, Set<String>>();
        Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| `cartwright_"))
                .map(line -> line.split("\\|"))
                .forEach(cells -> documented.put(
                        cells[1].replace("`", "").strip() + ": " + cells[2].strip(),
                        Arrays.stream(cells[3].replace("`", "").split(","))
                                .map(String::strip)
                                .filter(label -> label.matches("\\w+"))
                                .collect(Collectors.toCollection(TreeSet::new))));
        return documented;
    }

    private Figures figures() {
        return Figures.at(metrics);
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(origin.resolve(path)).method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
