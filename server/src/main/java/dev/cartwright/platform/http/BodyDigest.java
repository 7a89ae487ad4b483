package dev.cartwright.platform.http;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Problem;
import dev.cartwright.platform.security.MasterKey;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/// Remembers the digest of the body as it came: a repeated Idempotency-Key must carry the very same bytes. It is keyed:
/// a body may hold a password, and what is kept of it must not let anybody guess.
@Provider
class BodyDigest implements ReaderInterceptor {
    private static final String ALGORITHM = "HmacSHA256";
    private final CurrentRequest current;
    private final SecretKey key;

    @Inject
    BodyDigest(CurrentRequest current, MasterKey master) {
        this.current = current;
        this.key = master.derive("digests of bodies 1", ALGORITHM);
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

    private byte[] of(byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
