package dev.cartwright.platform.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cartwright.platform.events.NodeRelay;
import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.http.Exchange;
import dev.cartwright.platform.http.FinishedAnswer;
import dev.cartwright.platform.http.FinishedAnswers;
import dev.cartwright.platform.telemetry.Figures;
import dev.cartwright.platform.telemetry.Measured;
import dev.cartwright.platform.telemetry.Route;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The answers that are kept, by what was asked for. Nothing here waits: it runs on the event loop.
@Singleton
public class SharedAnswers implements FinishedAnswers, Measured {
    /// However fresh it is, nothing is kept longer: a tag that was forgotten somewhere must not be forgotten for good.
    static final Duration LONGEST = Duration.ofMinutes(10);

    /// Whoever has changed something elsewhere sends the place that the answer named.
    public static final String POSITION = "Cartwright-Position";

    private static final CharSequence POSITION_NAME = HttpHeaders.createOptimized(POSITION);
    private static final String ASK_EACH_TIME = "public, max-age=0, must-revalidate";
    private static final long BYTES_OF_A_MEGABYTE = 1 << 20;

    private final Freshness freshness;
    private final NodeRelay node;
    private final Cache<String, SharedAnswer> kept;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    SharedAnswers(
            Freshness freshness,
            NodeRelay node,
            @ConfigProperty(name = "cartwright.cache.megabytes", defaultValue = "32") int megabytes) {
        this.freshness = freshness;
        this.node = node;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(megabytes * BYTES_OF_A_MEGABYTE)
                .weigher((String key, SharedAnswer answer) -> key.length() + answer.weight())
                .expireAfterWrite(LONGEST)
                .build();
    }

    @Override
    public @Nullable FinishedAnswer find(HttpServerRequest request) {
        var key = SharedKey.of(request);
        if (key == null) {
            return null;
        }
        var found = kept.getIfPresent(key);
        if (found != null && found.isFresh(freshness) && mayBeShown(request)) {
            hits.increment();
            return found.to(request.headers());
        }
        return null;
    }

    @Override
    public void expect(RoutingContext context) {
        var key = SharedKey.of(context.request());
        if (key != null) {
            Filling.begin(context, key, freshness.generation());
        }
    }

    /// Whether what is the same for everybody will do for this request.
    public boolean mayAnswer(RoutingContext request) {
        return Filling.of(request).isPresent();
    }

    /// Answers a request that [#mayAnswer] on the event loop, and keeps the answer.
    ///
    /// @param tags of [Tags]: everything that the answer says something about
    public void send(RoutingContext request, Answer whole, List<String> tags, Route route) {
        Exchange.isOf(request, route);
        made(Filling.of(request), whole, tags, route)
                .to(request.request().headers())
                .send(request.request(), request.response());
    }

    /// An answer that was made just now, and is kept if it may be.
    SharedAnswer made(Optional<Filling> filling, Answer made, List<String> tags, Route route) {
        var whole = made.withHeader("Cache-Control", ASK_EACH_TIME).withHeader("Vary", "Accept-Encoding");
        var answer = new SharedAnswer(
                forms(filling, whole, route), tags, filling.map(Filling::since).orElseGet(freshness::generation));
        filling.ifPresent(one -> keep(one, answer));
        return answer;
    }

    /// Most of what is dropped turns out to be as it was: then nothing is put together or compressed once more.
    private Forms forms(Optional<Filling> filling, Answer whole, Route route) {
        return filling.map(one -> kept.getIfPresent(one.key()))
                .map(SharedAnswer::forms)
                .filter(before -> before.are(whole))
                .orElseGet(() -> new Forms(whole, route));
    }

    private void keep(Filling filling, SharedAnswer answer) {
        misses.increment();
        if (answer.isFresh(freshness)) {
            kept.put(filling.key(), answer);
        }
    }

    /// How many requests were answered from here.
    public long hits() {
        return hits.sum();
    }

    /// How many were made, and kept for the next.
    public long misses() {
        return misses.sum();
    }

    @Override
    public void describe(Figures figures) {
        figures.counter("cartwright.cache.hits", "Requests that were answered by a kept answer.", this::hits);
        figures.counter("cartwright.cache.misses", "Requests that a kept answer could have answered.", this::misses);
        figures.gauge("cartwright.cache.entries", "Answers that are kept.", kept::estimatedSize);
        figures.gauge("cartwright.cache.bytes", "What the kept answers weigh.", this::weight);
    }

    private long weight() {
        return kept.policy()
                .eviction()
                .map(bound -> bound.weightedSize().orElse(0))
                .orElse(0L);
    }

    /// A node that does not know what was done elsewhere, in general or up to the place that the request names, asks
    /// the database instead.
    private boolean mayBeShown(HttpServerRequest request) {
        var position = request.headers().get(POSITION_NAME);
        return node.isUpToDate() && (position == null || node.knows(position));
    }
}
