package dev.cartwright.media;

import dev.cartwright.platform.http.PublicFile;
import dev.cartwright.platform.http.RouterProblems;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/// `/media/covers/<slug>.<digest>.webp`
@Singleton
class CoverRoute {
    private static final int ORDER = 100;
    private final Covers covers;
    private final RouterProblems problems;

    CoverRoute(Covers covers, RouterProblems problems) {
        this.covers = covers;
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route(Covers.PATH + ":file").order(ORDER).handler(this::serve);
    }

    private void serve(RoutingContext request) {
        if (problems.refusedMethod(request)) {
            return;
        }
        var name = String.valueOf(request.pathParam("file"));
        var known = covers.known(name);
        if (known.isPresent()) {
            known.get().send(request);
            return;
        }
        // Reading it for the first time would hold up the event loop.
        request.vertx().executeBlocking(() -> covers.file(name)).onComplete(read -> {
            if (read.failed()) {
                request.fail(read.cause());
            } else {
                send(request, read.result());
            }
        });
    }

    private void send(RoutingContext request, Optional<PublicFile> cover) {
        cover.ifPresentOrElse(file -> file.send(request), () -> problems.notFound(request));
    }
}
