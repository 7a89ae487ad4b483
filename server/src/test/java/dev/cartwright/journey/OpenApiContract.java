package dev.cartwright.journey;

final class OpenApiContract {
    static OpenApiContract of(String base) {
        return new OpenApiContract();
    }

    void demandDescribed(String method, String path, Reply reply) {}
}
