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
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// What is sent of an answer: its bytes as they are or compressed, or only that they are known; each made at most once.
final class Forms {
    /// Below, the headers of a compressed body weigh more than it saves.
    private static final int WORTH_COMPRESSING = 1024;

    private final FinishedAnswer plain;
    private final Route route;
    private final boolean compressible;
    private volatile @Nullable FinishedAnswer known;
    private volatile @Nullable Compressed compressed;

    private record Compressed(FinishedAnswer whole, FinishedAnswer known) {}

    /// @param route of the request that it was made for
    Forms(Answer whole, Route route) {
        this.plain = FinishedAnswer.of(whole, route);
        this.route = route;
        this.compressible = whole.body().length >= WORTH_COMPRESSING;
    }

    /// Whether it is this answer once more.
    boolean are(Answer whole) {
        var before = plain.answer();
        return before.status() == whole.status()
                && before.headers().equals(whole.headers())
                && Arrays.equals(before.body(), whole.body());
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

    /// Bytes, with those of the compressed form, whether or not it was made yet.
    int length() {
        return plain.length() + (compressible ? plain.length() / 3 : 0);
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
