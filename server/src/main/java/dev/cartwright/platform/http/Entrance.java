package dev.cartwright.platform.http;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// Where every request comes in. One whose answer is there already ([FinishedAnswers]) is sent it here, before Quarkus
/// wraps it, gives it a context and sends it through the router. Every other goes that way, to [Pipeline].
@Singleton
class Entrance {
    private final FinishedAnswers finished;
    private final Traffic traffic;

    Entrance(FinishedAnswers finished, Traffic traffic) {
        this.finished = finished;
        this.traffic = traffic;
    }

    /// Quarkus has no place for what comes before its router, but one for the router ([decision
    /// 15](docs/decisions/0015-kept-answers-leave-before-the-router.md)).
    void open(@Observes StartupEvent started) {
        var place = placeOfTheRouter();
        @SuppressWarnings("unchecked")
        var router = (Handler<HttpServerRequest>) place.getVolatile();
        if (router == null) {
            throw new IllegalStateException("Quarkus has no router yet to stand before.");
        }
        Handler<HttpServerRequest> entrance = request -> {
            if (!isAnswered(request)) {
                router.handle(request);
            }
        };
        place.setVolatile(entrance);
    }

    private static VarHandle placeOfTheRouter() {
        try {
            return MethodHandles.privateLookupIn(VertxHttpRecorder.class, MethodHandles.lookup())
                    .findStaticVarHandle(VertxHttpRecorder.class, "rootHandler", Handler.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This Quarkus keeps its router elsewhere: see decision 15.", e);
        }
    }

    private boolean isAnswered(HttpServerRequest request) {
        long begun = System.nanoTime();
        // Whom a request is for has to be said right (RFC 9112, 3.2): the router refuses one that does not.
        var there = request.authority() == null ? null : finished.find(request);
        if (there == null) {
            return false;
        }
        var id = RequestId.of(request);
        var response = request.response();
        response.headers().set(RequestId.NAME, RequestId.bytes(id));
        there.send(request, response);
        // Quarkus has stopped it until somebody reads it. Nobody does, and the next one waits behind it.
        request.resume();
        traffic.kept(there, request.method(), id, begun);
        return true;
    }
}
