package dev.cartwright.platform.cache;

import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.http.EntityTag;
import dev.cartwright.platform.http.FinishedAnswer;
import dev.cartwright.platform.telemetry.Route;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// An answer as it is kept: its bytes, compressed at most once, and what they show.
final class SharedAnswer {
    /// Below, the headers of a compressed body weigh more than it saves.
    private static final int WORTH_COMPRESSING = 1024;
    /// What the rest of an entry takes in memory, about.
    private static final int OVERHEAD = 600;

    private final FinishedAnswer plain;
    private volatile @Nullable FinishedAnswer known;
    private final List<String> tags;
    private final Route route;
    private final long since;
    private final boolean compressible;
    private volatile @Nullable Compressed compressed;
    /// In this generation it was fresh. Set by whoever finds out; that two do at once does no harm.
    private volatile long freshIn;

    private record Compressed(FinishedAnswer whole, FinishedAnswer known) {}

    /// @param route of the request that it was made for
    /// @param since the generation before anything of it was read
    SharedAnswer(Answer whole, List<String> tags, Route route, long since) {
        this.plain = FinishedAnswer.of(whole, route);
        this.route = route;
        this.tags = tags;
        this.since = since;
        this.freshIn = since - 1;
        this.compressible = whole.body().length >= WORTH_COMPRESSING;
    }

    boolean isFresh(Freshness freshness) {
        long now = freshness.generation();
        if (freshIn == now) {
            return true;
        }
        boolean fresh = freshness.areFresh(tags, since);
        if (fresh) {
            freshIn = now;
        }
        return fresh;
    }

    /// What of it somebody gets who asks so.
    FinishedAnswer to(MultiMap request) {
        var there = request.get(HttpHeaders.IF_NONE_MATCH);
        if (compressible && Encodings.acceptGzip(request.get(HttpHeaders.ACCEPT_ENCODING))) {
            var form = compressed();
            return isKnown(there, form.whole()) ? form.known() : form.whole();
        }
        return isKnown(there, plain) ? known() : plain;
    }

    /// Made by the first who has it; that two do at once does no harm.
    private FinishedAnswer known() {
        var there = known;
        if (there == null) {
            there = FinishedAnswer.of(plain.answer().notModified(), route);
            known = there;
        }
        return there;
    }

    private static boolean isKnown(@Nullable String there, FinishedAnswer answer) {
        return there != null && EntityTag.matches(there, answer.tag());
    }

    int weight() {
        return OVERHEAD + plain.length() + (compressible ? plain.length() / 3 : 0);
    }

    private Compressed compressed() {
        var there = compressed;
        if (there == null) {
            var whole = plain.answer()
                    .withBody(gzip(plain.answer().body()))
                    .withHeader("Content-Encoding", "gzip")
                    .withHeader("ETag", EntityTag.compressed(plain.tag()));
            there = new Compressed(FinishedAnswer.of(whole, route), FinishedAnswer.of(whole.notModified(), route));
            compressed = there;
        }
        return there;
    }

    private static byte[] gzip(byte[] body) {
        var bytes = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
