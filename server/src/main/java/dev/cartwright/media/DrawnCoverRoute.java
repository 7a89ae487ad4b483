package dev.cartwright.media;

import dev.cartwright.platform.http.RouterProblems;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// `/media/covers/drawn/<what is drawn>.<seal>.svg`
@Singleton
class DrawnCoverRoute {
    private static final int ORDER = 100;
    /// A picture that somebody opens by itself runs nothing and loads nothing.
    private static final String NOTHING_BUT_THE_PICTURE = "default-src 'none'; style-src 'unsafe-inline'";

    private final DrawnCovers covers;
    private final RouterProblems problems;

    DrawnCoverRoute(DrawnCovers covers, RouterProblems problems) {
        this.covers = covers;
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route(DrawnCovers.PATH + ":file").order(ORDER).handler(this::serve);
    }

    private void serve(RoutingContext request) {
        if (problems.refusedMethod(request)) {
            return;
        }
        var name = String.valueOf(request.pathParam("file"));
        request.vertx().executeBlocking(() -> covers.file(name), false).onComplete(drawn -> {
            if (drawn.failed()) {
                request.fail(drawn.cause());
            } else if (drawn.result().isEmpty()) {
                problems.notFound(request);
            } else {
                request.response().putHeader("Content-Security-Policy", NOTHING_BUT_THE_PICTURE);
                drawn.result().get().send(request);
            }
        });
    }
}
