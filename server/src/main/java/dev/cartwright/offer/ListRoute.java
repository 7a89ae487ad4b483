package dev.cartwright.offer;

import dev.cartwright.platform.cache.SharedAnswers;
import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.Page;
import dev.cartwright.platform.http.QueryFields;
import dev.cartwright.platform.telemetry.Route;
import dev.cartwright.platform.telemetry.Routes;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// `GET /api/v1/products` and `GET /api/v1/books` once more, on the event loop: for whoever everybody's answer is
/// good enough. What is counted and what is refused goes on to [ProductResource] and [BookResource], as does
/// everything that cannot be asked just now.
@Singleton
class ListRoute {
    private static final String PRODUCTS = "/api/v1/products";
    private static final String BOOKS = "/api/v1/books";

    private final AskedLists lists;
    private final SharedAnswers shared;
    private final Answers answers;
    private final Routes routes;
    private final Currency currency;
    private final QueryFields<ProductListParameters> fields = QueryFields.of(ProductListParameters::new);

    ListRoute(
            AskedLists lists,
            SharedAnswers shared,
            Answers answers,
            Routes routes,
            @ConfigProperty(name = "cartwright.currency") Currency currency) {
        this.lists = lists;
        this.shared = shared;
        this.answers = answers;
        this.routes = routes;
        this.currency = currency;
    }

    void install(@Observes Router router) {
        if (!lists.canBeAsked()) return;
        install(router, PRODUCTS, null);
        install(router, BOOKS, "book");
    }

    private void install(Router router, String path, @Nullable String type) {
        var route = routes.of(path);
        router.get(path).order(FinishedPageRoute.BEFORE_REST).handler(request -> answer(request, type, route));
    }

    private void answer(RoutingContext request, @Nullable String type, Route route) {
        var query = shared.mayAnswer(request) ? wanted(request, type) : Optional.<ProductListQuery>empty();
        if (query.isEmpty()) {
            request.next();
            return;
        }
        lists.page(query.get())
                .map(listed -> new Made(page(request.request(), listed.page()), listed.tags()))
                .onSuccess(made -> shared.send(request, made.answer(), made.tags(), route))
                .onFailure(refused -> request.next());
    }

    private record Made(Answer answer, List<String> tags) {}

    private Answer page(HttpServerRequest asked, Page<byte[]> page) {
        return answers.writtenPage(page, String.valueOf(asked.path()), asked.query());
    }

    private Optional<ProductListQuery> wanted(RoutingContext request, @Nullable String type) {
        try {
            return fields.read(request.queryParams())
                    .filter(parameters -> !parameters.isForStaff())
                    .map(parameters -> parameters.query(currency, type))
                    .filter(query -> !query.paging().count());
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }
}
