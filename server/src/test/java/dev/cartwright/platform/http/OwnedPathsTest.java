package dev.cartwright.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnedPathsTest {
    private final OwnedPaths paths = new OwnedPaths();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1/carts",
                "/api/v2",
                "/health",
                "/health/ready",
                "/openapi",
                "/openapi.json",
                "/docs",
                "/docs/",
                "/graphql",
                "/problems/not-found",
                "/media/covers/a.webp",
                "/webhooks/payments/simulator",
                "/.well-known/security.txt"
            })
    void theServersOwn(String path) {
        assertThat(paths.isOurs(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/products/moby-dick",
                "/apis",
                "/apiary/x",
                "/healthy",
                "/docsearch",
                "/problem",
                "/medias/a",
                "/.well-knownx",
                "/cart/api",
                "/API/v1/carts",
                "api"
            })
    void theWebApps(String path) {
        assertThat(paths.isOurs(path)).isFalse();
    }
}
