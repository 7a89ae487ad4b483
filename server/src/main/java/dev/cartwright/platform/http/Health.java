package dev.cartwright.platform.http;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.platform.db.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Says from outside whether the process lives, has started, and can serve: the status and nothing else. Details are
/// for the management port.
@Singleton
public class Health {
    private static final Logger LOG = Logger.getLogger(Health.class);
    private static final String UP = "{\"status\":\"up\"}";
    /// How long an answer of the database's counts, so that asking often does not keep it busy.
    private static final long FRESH_NANOS = 200_000_000;

    private record Finding(boolean ready, long at) {}

    private final Database database;
    private final RouterProblems problems;
    private volatile Finding latest = new Finding(false, System.nanoTime() - FRESH_NANOS);
    private volatile boolean stopping;

    Health(Database database, RouterProblems problems) {
        this.database = database;
        this.problems = problems;
    }

    void install(@Observes Router router) {
        // Quarkus opens the port only when everything has started: whoever can ask, asks a shop that has.
        serve(router, "/health/live", this::up);
        serve(router, "/health/started", this::up);
        serve(router, "/health/ready", this::answerReady);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /// Whether requests can be served: the database answers, and we are not about to stop. May take as long as the
    /// database does.
    public boolean ready() {
        if (stopping) return false;
        var known = latest;
        if (System.nanoTime() - known.at() < FRESH_NANOS) return known.ready();
        var found = new Finding(databaseAnswers(), System.nanoTime());
        latest = found;
        return found.ready();
    }

    private boolean databaseAnswers() {
        try {
            return database.answers();
        } catch (RuntimeException e) {
            LOG.warnf("Not ready: the database does not answer (%s)", e.getMessage());
            return false;
        }
    }

    private void serve(Router router, String path, Handler<RoutingContext> answer) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(answer);
        router.route(path).handler(this::refuseMethod);
    }

    private void answerReady(RoutingContext request) {
        request.vertx().executeBlocking(this::ready, false).onComplete(asked -> {
            if (asked.succeeded() && asked.result()) up(request);
            else
                problems.send(
                        request,
                        CommonProblem.BUSY.because(
                                stopping ? "The shop is stopping." : "The database does not answer."));
        });
    }

    private void up(RoutingContext request) {
        request.response()
                .putHeader("Content-Type", Answer.JSON)
                .putHeader("Cache-Control", "no-store")
                .end(UP);
    }

    private void refuseMethod(RoutingContext request) {
        request.response().putHeader("Allow", "GET, HEAD");
        problems.send(request, CommonProblem.METHOD_NOT_ALLOWED.because("Health can only be read."));
    }
}
