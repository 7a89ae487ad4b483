package dev.cartwright.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.journey.OpenApiContract;
import dev.cartwright.journey.Reply;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Stockroom;
import dev.cartwright.kernel.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is sent: a clear refusal, never a fault of ours, and nothing has changed. The operations are those of the
/// API's document, so a new one is tried without a change here.
@QuarkusTest
@TestProfile(HostileInputTest.OnItsOwn.class)
class HostileInputTest {
    private static final int SHOWN = 60;
    private static final String KEPT = "/api/v1/categories";
    private static final Set<Integer> NOT_UNDERSTOOD = Set.of(400, 405, 406, 412, 413, 414, 415, 422, 428);

    public static class OnItsOwn implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OwnDatabase.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    @Inject
    Ledger ledger;

    private final TreeMap<Integer, Integer> answers = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();
    private OpenApiContract contract;
    private Scene scene;

    @BeforeEach
    void setTheScene() {
        var base = origin.toString().replaceAll("/$", "");
        contract = OpenApiContract.of(base);
        scene = new Scene(new Shop(base), stockroom.variantWith(1000).text());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"GUEST", "CUSTOMER", "ADMIN"})
    void everyOperationRefusesWhatItDoesNotTakeAndNothingChanges(Role role) throws IOException {
        // Signing in leaves its traces; it comes first.
        assertThat(scene.isSignedIn(role)).isTrue();
        var before = ledger.read();
        var endpoints = scene.endpoints();
        try (var wire = new Wire(origin)) {
            for (var endpoint : endpoints) {
                for (var attack : attacks(endpoint, role)) {
                    judge(endpoint, attack, wire.send(attack.onTheWire(wire.host()), false));
                }
            }
        }
        report(role.text(), endpoints.size());
        assertThat(ledger.read()).isEqualTo(before);
        // Otherwise everything would have been refused for that.
        assertThat(scene.isSignedIn(role)).isTrue();
    }

    /// What is tried is refused for what is wrong with it alone: as it was before it was spoilt, it is understood, and
    /// at most not possible as things are.
    @Test
    void everySampleIsUnderstoodAsItIs() throws IOException {
        var refused = new ArrayList<String>();
        var inOrder = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
        var endpoints = scene.endpoints().stream()
                // Whoever has signed out finds every other door closed; SignInTest looks at that one.
                .filter(endpoint -> !endpoint.id().equals("signOut"))
                .sorted(Comparator.comparing(endpoint -> inOrder.indexOf(endpoint.method())))
                .toList();
        try (var wire = new Wire(origin)) {
            for (var endpoint : endpoints) {
                var ready = scene.ready(endpoint, Role.ADMIN);
                var sample = endpoint.hasBody()
                        ? ready.saying(BodyAttacks.write(new Sample(endpoint, scene.known()).body()))
                        : ready;
                var reply = wire.send(sample.onTheWire(wire.host()), false).orElseThrow();
                answers.merge(reply.status(), 1, Integer::sum);
                if (NOT_UNDERSTOOD.contains(reply.status())
                        && !reply.text("/errors/0/code").equals("cycle")) {
                    refused.add(endpoint.id() + ": " + reply.json());
                }
            }
        }
        report("as it should be", endpoints.size());
        assertThat(refused).isEmpty();
    }

    private List<Attack> attacks(Endpoint endpoint, Role role) {
        var ready = scene.ready(endpoint, role);
        if (!endpoint.hasBody()) {
            return new RequestAttacks(endpoint, ready).all();
        }
        var sample = new Sample(endpoint, scene.known()).body();
        var text = BodyAttacks.write(sample);
        var attacks = new ArrayList<>(new RequestAttacks(endpoint, ready.saying(text)).all());
        // Nobody who may not reach it learns what a body should be like.
        if (role != Role.CUSTOMER) {
            attacks.addAll(new BodyAttacks(endpoint, ready, sample).all());
            attacks.addAll(new TextAttacks(endpoint, ready, text).all());
        }
        return attacks;
    }

    @Test
    void aMethodThatAPathDoesNotTakeIsRefused() throws IOException {
        var before = ledger.read();
        var templates =
                scene.endpoints().stream().map(Endpoint::template).distinct().toList();
        try (var wire = new Wire(origin)) {
            for (var template : templates) {
                var there = scene.endpoints().stream()
                        .filter(endpoint -> endpoint.template().equals(template))
                        .toList();
                var ready = scene.ready(there.getFirst(), Role.ADMIN);
                for (var method :
                        List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get", "QUERY")) {
                    if (there.stream().noneMatch(endpoint -> endpoint.method().equals(method))) {
                        var attack = new Attack(
                                "not served",
                                method,
                                ready.route(),
                                ready.route(),
                                ready.headers(),
                                new byte[0],
                                false);
                        judge(there.getFirst(), attack, wire.send(attack.onTheWire(wire.host()), false));
                    }
                }
            }
        }
        report("other methods", templates.size());
        assertThat(ledger.read()).isEqualTo(before);
    }

    @Test
    void whatIsNoHttpIsRefusedOrHungUpOn() throws IOException {
        var before = ledger.read();
        var attacks = new WireAttacks("127.0.0.1:" + origin.getPort()).all();
        for (var attack : attacks.entrySet()) {
            try (var wire = new Wire(origin)) {
                var reply = wire.send(attack.getValue(), false);
                answers.merge(reply.map(Reply::status).orElse(0), 1, Integer::sum);
                reply.map(Reply::status)
                        .filter(status -> status < 400 || status >= 500)
                        .ifPresent(status -> findings.add(attack.getKey() + " was answered with " + status));
            }
        }
        report("no HTTP (0: hung up)", attacks.size());
        assertThat(ledger.read()).isEqualTo(before);
    }

    /// Whose target it is: ours or the web app's.
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/products/%zz", "/api/v1/products?limit=%", "/%zz", "/a|b"})
    void aTargetThatIsNoneIsToldSo(String target) throws IOException {
        try (var wire = new Wire(origin)) {
            var reply = wire.send(get(target, "Host: " + wire.host()), false).orElseThrow();
            isNotUnderstood(reply);
        }
    }

    /// RFC 9112, 3.2: also where the answer is there already.
    @ParameterizedTest
    @ValueSource(strings = {"X-No-Host: 1", "Host: <script>"})
    void whoDoesNotSayForWhomIsRefusedWhatIsKept(String header) throws IOException {
        try (var wire = new Wire(origin)) {
            for (int time = 0; time < 2; time++) {
                assertThat(wire.send(get(KEPT, "Host: " + wire.host()), false)
                                .orElseThrow()
                                .status())
                        .isEqualTo(200);
            }
            isNotUnderstood(wire.send(get(KEPT, header), false).orElseThrow());
        }
    }

    private static byte[] get(String target, String header) {
        return "GET %s HTTP/1.1\r\n%s\r\n\r\n".formatted(target, header).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void isNotUnderstood(Reply reply) {
        reply.isProblem(400, "malformed");
        assertThat(isWellFormed(reply.json(), reply))
                .as(String.valueOf(reply.json()))
                .isTrue();
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private void judge(Endpoint endpoint, Attack attack, Optional<Reply> answer) {
        answers.merge(answer.map(Reply::status).orElse(0), 1, Integer::sum);
        var fault = answer.map(reply -> fault(attack, reply)).orElse("the connection was closed");
        if (!fault.isEmpty()) {
            findings.add("%s %s, because %s: %s"
                    .formatted(attack.method(), endpoint.template(), shortened(attack.what()), shortened(fault)));
        }
    }

    private String fault(Attack attack, Reply reply) {
        int status = reply.status();
        if (status < 400) {
            return attack.mayPass() ? "" : "was answered with " + status;
        }
        if (status >= 500) {
            return "was answered with " + status + " " + reply.text("/detail");
        }
        if (!reply.header("Content-Type").startsWith("application/problem+json")) {
            return status + " is no problem document but " + reply.header("Content-Type");
        }
        if (!isWellFormed(reply.json(), reply)) {
            return "is no sound problem: " + reply.json();
        }
        try {
            contract.demandDescribed(attack.method(), attack.route(), reply);
            return "";
        } catch (AssertionError undescribed) {
            return "is not described: " + undescribed.getMessage();
        }
    }

    private static boolean isWellFormed(JsonNode problem, Reply reply) {
        return problem.at("/status").asInt() == reply.status()
                && problem.at("/type").asText().startsWith("/problems/")
                && !problem.at("/title").asText().isBlank()
                && !problem.at("/detail").asText().isBlank()
                && problem.at("/instance").asText().equals("urn:cartwright:request:" + reply.header("X-Request-Id"));
    }

    private void report(String who, int operations) {
        int requests = answers.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("Hostile input, %s: %d requests to %d: %s%n", who, requests, operations, answers);
        assertThat(findings.stream().limit(SHOWN).toList())
                .as("%d findings", findings.size())
                .isEmpty();
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
