package dev.cartwright.platform.http;

import dev.cartwright.kernel.Problem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The way of a request whose answer has to be made ([Entrance] has the others), the only place of order: its id, its
/// target, its size and the headers that every answer of ours carries, then the web app for what is not ours
/// ([WebProxy]), then REST, then what we own and nobody answered.
@Singleton
class Pipeline {
    /// Before everything that Quarkus puts on the router.
    private static final int FIRST = -10_000;
    /// After REST, health, documents and media.
    private static final int OWNED_BUT_UNKNOWN = 50_000;

    private static final int NOT_UNDERSTOOD = 400;

    /// In bytes; just below what the HTTP codec takes, so that the refusal is a problem document.
    static final int LARGEST_BODY = 1024 * 1024;

    private final FinishedAnswers finished;
    private final OwnedPaths owned;
    private final RouterProblems problems;
    private final AllowedMethods allowed;
    private final Traffic traffic;

    Pipeline(
            FinishedAnswers finished,
            OwnedPaths owned,
            RouterProblems problems,
            AllowedMethods allowed,
            Traffic traffic) {
        this.finished = finished;
        this.owned = owned;
        this.problems = problems;
        this.allowed = allowed;
        this.traffic = traffic;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::begin).failureHandler(this::fail);
        router.route().order(OWNED_BUT_UNKNOWN).handler(this::refuseUnknown);
    }

    private void begin(RoutingContext request) {
        long begun = System.nanoTime();
        var id = name(request);
        var response = request.response();
        RequestId.remember(id);
        if (!RequestTarget.isOne(request.request().uri())) {
            complete(response);
            request.fail(NOT_UNDERSTOOD);
            return;
        }
        finished.expect(request);
        boolean isOurs = owned.isOurs(request.normalizedPath());
        traffic.follow(request, id, isOurs, begun);
        if (isOurs) {
            request.addHeadersEndHandler(sent -> complete(response));
        }
        var unreadable = isOurs ? RequestTarget.refusal(request.request().uri()) : Optional.<Problem>empty();
        if (unreadable.isPresent()) {
            problems.send(request, unreadable.get());
        } else if (isTooLarge(request)) {
            response.putHeader("Connection", "close");
            problems.send(request, BodyDigest.tooLarge());
        } else if (request.request().method() == HttpMethod.OPTIONS && allowed.isServed(request.normalizedPath())) {
            response.setStatusCode(204)
                    .putHeader("Allow", allowed.at(request.normalizedPath()))
                    .end();
        } else {
            request.next();
        }
    }

    /// Its id is in the answer from the beginning on.
    private static String name(RoutingContext request) {
        var id = RequestId.of(request.request());
        request.response().headers().set(RequestId.NAME, RequestId.bytes(id));
        return id;
    }

    /// The router refuses some by itself, before they get to the beginning.
    private void fail(RoutingContext request) {
        if (!request.response().headers().contains(RequestId.NAME)) {
            name(request);
            complete(request.response());
        }
        problems.failed(request);
    }

    /// A body without a stated length is counted while it is read.
    private static boolean isTooLarge(RoutingContext request) {
        var length = request.request().getHeader("Content-Length");
        return length != null && (length.length() > 9 || Long.parseLong(length) > LARGEST_BODY);
    }

    /// What an answer did not state itself: never stored, never guessed at.
    private static void complete(HttpServerResponse response) {
        var headers = response.headers();
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        Protection.put(headers);
    }

    private void refuseUnknown(RoutingContext request) {
        if (owned.isOurs(request.normalizedPath())) {
            problems.notFound(request);
        } else {
            request.next();
        }
    }
}
