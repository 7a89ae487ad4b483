package dev.cartwright.platform.cache;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/// A request whose answer may be kept, if it turns out to be the same for everybody.
///
/// @param since the generation before anything of it was read
record Filling(String key, long since) {
    private static final String NAME = Filling.class.getName();

    static void begin(RoutingContext context, String key, long since) {
        context.put(NAME, new Filling(key, since));
    }

    static Optional<Filling> of(RoutingContext context) {
        return Optional.ofNullable(context.get(NAME));
    }
}
