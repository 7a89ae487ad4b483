package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.TemporaryFolder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The log for machines: one JSON object a line, and nothing in it that is somebody's.
class JsonLogIT {
    private static final String MARK = "queequeg";
    private static final String PASSWORD = MARK + "-coffin-1851";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static ServerProcess server;
    private static Shop shop;

    @BeforeAll
    static void open() throws IOException {
        server = ServerProcess.onNewFolder()
                .option("--api-only")
                .environment("CARTWRIGHT_LOG_JSON", "true")
                .environment("CARTWRIGHT_ACCESS_LOG_ONE_IN", "1")
                .untilReady();
        shop = new Shop(server.baseUrl().toString().replaceAll("/$", ""));
    }

    @AfterAll
    static void close() {
        server.close();
        TemporaryFolder.delete(server.data());
    }

    @Test
    void everyLineIsAnObjectAndARequestsLineSaysWhichOne() {
        shop.get("/api/v1/products/emma?" + "q=x")
                .header("X-Request-Id", "log-refused")
                .send()
                .is(400);
        for (int round = 0; round < 2; round++) {
            shop.get("/api/v1/products/emma")
                    .kept()
                    .header("X-Request-Id", "log-" + round)
                    .send()
                    .is(200);
        }
        Patience.until(
                "all three are logged",
                PATIENCE,
                () -> of("log-refused", "log-0", "log-1").size() == 3);
        assertThat(lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.fieldNames()).toIterable().contains("time", "level", "logger", "message");
            assertThat(line.at("/time").asText()).startsWith("20");
        });
        assertThat(of("log-refused", "log-0", "log-1")).allSatisfy(line -> {
            assertThat(line.at("/logger").asText()).isEqualTo("access");
            assertThat(line.at("/request/method").asText()).isEqualTo("GET");
            assertThat(line.at("/request/route").asText()).isEqualTo("/api/v1/products/{product}");
            assertThat(line.at("/request/millis").asText()).matches("\\d+");
        });
        assertThat(of("log-1").getFirst().at("/request/status").asText()).isEqualTo("200");
        assertThat(of("log-1").getFirst().at("/request/came").asText()).isIn("kept", "made");
    }

    @Test
    void nothingOfAPersonAndNoSecretIsLogged() {
        var email = MARK + "@example.com";
        var person = Shop.object().put("email", email).put("password", PASSWORD).put("name", "Q " + MARK);
        shop.post("/api/v1/users").body(person).send().is(201);
        var signIn = Shop.object().put("email", email).put("password", PASSWORD);
        var token = shop.post("/api/v1/auth/login").body(signIn).send().is(200).text("/accessToken");
        shop.post("/api/v1/auth/login")
                .body(signIn.put("password", PASSWORD + "x"))
                .send()
                .is(401);
        shop.post("/api/v1/auth/login").body("{\"email\":\"" + MARK).send().is(400);
        shop.get("/api/v1/users/me")
                .header("Authorization", "Bearer " + token)
                .send()
                .is(200);
        shop.get("/api/v1/products?q=" + MARK).send().is(200);
        shop.get("/api/v1/" + MARK).header("X-Request-Id", "log-last").send().is(404);
        Patience.until("the last one is logged", PATIENCE, () -> !of("log-last").isEmpty());
        assertThat(server.output())
                .doesNotContainIgnoringCase(MARK)
                .doesNotContain(token.split("\\.")[1], "127.0.0.1:5", "Bearer");
        assertThat(server.output()).as("whose sign-in the terminal shows").doesNotContain("Sign in");
    }

    private static List<JsonNode> of(String... requests) {
        return lines().stream()
                .filter(line ->
                        List.of(requests).contains(line.at("/request/requestId").asText()))
                .toList();
    }

    /// Fails for a line that is none.
    private static List<JsonNode> lines() {
        return server.output().lines().map(Shop::json).toList();
    }
}
