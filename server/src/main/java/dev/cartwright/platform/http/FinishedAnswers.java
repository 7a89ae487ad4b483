package dev.cartwright.platform.http;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/// Answers that need not be made, because they are there.
public interface FinishedAnswers {
    /// Called on the event loop, for every request: must not wait for anything.
    ///
    /// @return null if this one has to be made
    @Nullable
    FinishedAnswer find(RoutingContext request);
}
