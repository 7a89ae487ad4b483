package dev.cartwright.platform.http;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Problem;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// Remembers the digest of the body as it came: a repeated Idempotency-Key must carry the very same bytes.
@Provider
class BodyDigest implements ReaderInterceptor {
    private final CurrentRequest current;

    @Inject
    BodyDigest(CurrentRequest current) {
        this.current = current;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context)
            throws IOException, WebApplicationException {
        var body = context.getInputStream().readNBytes(Pipeline.LARGEST_BODY + 1);
        if (body.length > Pipeline.LARGEST_BODY) {
            throw tooLarge();
        }
        current.rememberBodyDigest(of(body));
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    static Problem tooLarge() {
        return CommonProblem.TOO_LARGE.because("A body has at most " + Pipeline.LARGEST_BODY + " bytes.");
    }

    static byte[] of(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
