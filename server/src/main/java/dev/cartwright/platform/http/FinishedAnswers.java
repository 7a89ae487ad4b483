package dev.cartwright.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/// Answers that need not be made, because they are there. Called on the event loop, for every request: must not wait
/// for anything.
public interface FinishedAnswers {
    /// @return null if this one has to be made
    @Nullable
    FinishedAnswer find(HttpServerRequest request);

    /// The answer to this one has to be made, and from here on everything that it shows is read.
    void expect(RoutingContext request);
}
