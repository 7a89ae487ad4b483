package dev.cartwright.platform.http;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.platform.telemetry.Routes;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Passes on to the web app what is not ours ([OwnedPaths]), as streams in both directions: this server is the shop's
/// one origin. The web app runs on the loopback address and trusts what this proxy says about the visitor.
@Singleton
class WebProxy {
    private static final Logger LOG = Logger.getLogger(WebProxy.class);
    /// Before REST, which would answer 404 itself to every path that it does not know.
    private static final int BEFORE_REST = -9_000;
    /// The web app needs a second or two to start, and as long again when it has to be started anew.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// Of the connections that were kept none is left by then; more are no use.
    private static final Duration POOL_DRAINED = Duration.ofSeconds(1);
    private static final int PAUSE_MILLIS = 100;
    private static final String DEV_TOOLS = "/q/";
    /// What a client could lie with; the truth is set in its place.
    private static final List<String> FORWARDED = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Server",
            "X-Real-IP");

    private final Vertx vertx;
    private final OwnedPaths owned;
    private final Optional<URI> webApp;
    private final Answers answers;
    private final RouterProblems problems;
    private final Routes routes;

    WebProxy(
            Vertx vertx,
            OwnedPaths owned,
            @ConfigProperty(name = "cartwright.web.url") Optional<URI> webApp,
            Answers answers,
            RouterProblems problems,
            Routes routes) {
        this.vertx = vertx;
        this.owned = owned;
        this.webApp = webApp;
        this.answers = answers;
        this.problems = problems;
        this.routes = routes;
    }

    void install(@Observes Router router) {
        var route = router.route().order(BEFORE_REST);
        webApp.ifPresentOrElse(
                url -> {
                    var proxy = proxy(url);
                    route.handler(request -> passOn(proxy, request));
                },
                () -> route.handler(this::refuse));
    }

    private void refuse(RoutingContext request) {
        if (isForUs(request)) request.next();
        else
            problems.send(request, CommonProblem.NOT_FOUND.because("This shop serves its API alone; it has no pages."));
    }

    private void passOn(HttpProxy proxy, RoutingContext request) {
        if (isForUs(request)) {
            request.next();
            return;
        }
        tellTheTruth(request.request());
        sayThatABodyComes(request.request());
        proxy.handle(request.request());
    }

    /// HTTP/2 says nowhere that a body of unknown length will come; HTTP/1.1, which the web app speaks, has to.
    private static void sayThatABodyComes(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2 || onlyReads(request.method())) return;
        if (!request.headers().contains("Content-Length")) request.headers().set("Transfer-Encoding", "chunked");
    }

    private HttpProxy proxy(URI url) {
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(64)
                .setMaxWaitQueueSize(256)
                .setConnectTimeout(2_000)
                .setIdleTimeout(60));
        var target = new RequestOptions().setHost(url.getHost()).setPort(url.getPort());
        return HttpProxy.reverseProxy(client)
                .origin(context -> connect(client, target, context))
                .addInterceptor(new Failures());
    }

    /// A request that only reads waits for a web app that is starting: nothing has been sent before there is a
    /// connection.
    private Future<HttpClientRequest> connect(HttpClient client, RequestOptions target, ProxyContext context) {
        var patience = onlyReads(context.request().getMethod()) ? PATIENCE.toNanos() : 0;
        var askedFor = context.request().proxiedRequest().authority();
        return connect(client, target, System.nanoTime() + patience)
                .map(onward -> askedFor == null ? onward : onward.authority(askedFor));
    }

    private Future<HttpClientRequest> connect(HttpClient client, RequestOptions target, long until) {
        return client.request(new RequestOptions(target)).recover(failure -> {
            // A kept connection that was closed while it was being taken from the pool, which has dropped it now.
            if (failure instanceof HttpClosedException && System.nanoTime() < until + POOL_DRAINED.toNanos())
                return connect(client, target, until);
            if (!(failure instanceof ConnectException) || System.nanoTime() > until)
                return Future.failedFuture(new NotConnected(failure));
            return vertx.timer(PAUSE_MILLIS, TimeUnit.MILLISECONDS).compose(passed -> connect(client, target, until));
        });
    }

    private static boolean onlyReads(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private static void tellTheTruth(HttpServerRequest request) {
        var headers = request.headers();
        FORWARDED.forEach(headers::remove);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
        var host = request.authority();
        if (host != null) headers.set("X-Forwarded-Host", host.toString());
        var id = request.response().headers().get(RequestId.HEADER);
        if (id != null) headers.set(RequestId.HEADER, id);
    }

    private boolean isForUs(RoutingContext request) {
        var path = request.normalizedPath();
        return owned.isOurs(path) || (LaunchMode.current() == LaunchMode.DEVELOPMENT && path.startsWith(DEV_TOOLS));
    }

    /// Nothing was sent to the web app.
    private static final class NotConnected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotConnected(Throwable cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }

    /// Answers in the web app's place when it does not.
    private final class Failures implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            var request = context.request();
            var bare = onlyReads(request.getMethod()) && !bringsBody(request);
            if (bare) withoutBody(request);
            return context.sendRequest()
                    .recover(failure -> bare ? againIfClosed(context, failure) : Future.failedFuture(failure))
                    .recover(failure -> {
                        LOG.warnf("The web app did not answer %s: %s", request.getURI(), failure.getMessage());
                        return Future.succeededFuture(instead(request, failure));
                    });
        }

        private static boolean bringsBody(ProxyRequest request) {
            var headers = request.proxiedRequest().headers();
            return headers.contains("Content-Length") || headers.contains("Transfer-Encoding");
        }

        /// What there may be of it is read and thrown away, which a request over HTTP/2 refuses once it has been read.
        private static void withoutBody(ProxyRequest request) {
            request.setBody(null);
            if (!request.proxiedRequest().isEnded()) request.proxiedRequest().resume();
        }

        /// A request may meet a kept connection that the web app closes at that moment. One that changes nothing is
        /// asked once more, as RFC 9110, 9.2.2 allows.
        private static Future<ProxyResponse> againIfClosed(ProxyContext context, Throwable failure) {
            return failure instanceof HttpClosedException ? context.sendRequest() : Future.failedFuture(failure);
        }

        /// These two speak of the connection between us and the web app, not of the visitor's.
        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            context.response().headers().remove("Connection").remove("Keep-Alive");
            return context.sendResponse();
        }

        private ProxyResponse instead(ProxyRequest request, Throwable failure) {
            var asked = request.proxiedRequest();
            var problem = failure instanceof NotConnected
                    ? WebProblem.WEB_APP_UNAVAILABLE.because(
                            "The web app is starting or has been stopped; nothing was done.")
                    : WebProblem.WEB_APP_FAILED.because(
                            "The web app broke off; whether it did something is not known.");
            routes.web().refused(problem.type().slug());
            var answer = answers.problem(
                    problem, String.valueOf(asked.response().headers().get(RequestId.HEADER)));
            withoutBody(request);
            var response = request.response().setStatusCode(answer.status());
            answer.headers().forEach(response::putHeader);
            response.putHeader("Cache-Control", "no-store");
            if (!wantsPage(asked.getHeader("Accept"))) return response.setBody(Body.body(Buffer.buffer(answer.body())));
            response.putHeader("Content-Type", "text/html;charset=utf-8");
            return response.setBody(Body.body(Buffer.buffer(page(problem.type().title()))));
        }

        private static boolean wantsPage(@Nullable String accept) {
            return accept != null && accept.contains("text/html");
        }

        /// Plain on purpose: the shop's own look comes from the web app. Asks again by itself.
        private static String page(String title) {
            return """
                    <!doctype html>
                    <html lang="en">
                    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="3"><title>%1$s</title></head>
                    <body style="font:1.1rem/1.5 system-ui;max-width:34rem;margin:20vh auto;padding:0 1rem">
                    <h1>%1$s</h1>
                    <p>This page tries again by itself in a few seconds.</p>
                    </body>
                    </html>
                    """.formatted(title);
        }
    }
}
