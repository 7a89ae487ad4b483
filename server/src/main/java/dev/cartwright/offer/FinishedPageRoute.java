package dev.cartwright.offer;

import dev.cartwright.platform.cache.SharedAnswers;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.telemetry.Route;
import dev.cartwright.platform.telemetry.Routes;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/// `GET /api/v1/products/{product}` once more, on the event loop: for whoever everybody's answer is good enough, where
/// its page is finished. Everything else goes on to [ProductResource].
@Singleton
class FinishedPageRoute {
    private static final String PATH = "/api/v1/products/";
    private static final String PRODUCT = "product";
    static final int BEFORE_REST = -9_500;

    private final FinishedPages pages;
    private final SharedAnswers shared;
    private final Answers answers;
    private final Route route;

    FinishedPageRoute(FinishedPages pages, SharedAnswers shared, Answers answers, Routes routes) {
        this.pages = pages;
        this.shared = shared;
        this.answers = answers;
        this.route = routes.of(PATH + "{" + PRODUCT + "}");
    }

    void install(@Observes Router router) {
        if (!pages.canBeAsked()) return;
        pages.prepare();
        router.get(PATH + ":" + PRODUCT).order(BEFORE_REST).handler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (!shared.mayAnswer(request) || request.request().query() != null) {
            request.next();
            return;
        }
        pages.ask(String.valueOf(request.pathParam(PRODUCT)))
                .otherwise(Optional.empty())
                .onSuccess(page -> page.ifPresentOrElse(found -> send(request, found), request::next));
    }

    private void send(RoutingContext request, FinishedPages.Page page) {
        shared.send(request, answers.ok(page.json(), page.version()), page.tags(), route);
    }
}
