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
import java.io.InputStream;
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
        var body = read(context.getInputStream());
        if (body.length > Pipeline.LARGEST_BODY) {
            throw tooLarge();
        }
        demandJsonInUtf8(body);
        current.rememberBodyDigest(of(body));
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    /// Whoever hangs up in the middle of a body is nobody's fault here, and no news.
    private static byte[] read(InputStream input) {
        try {
            return input.readNBytes(Pipeline.LARGEST_BODY + 1);
        } catch (IOException brokenOff) {
            throw CommonProblem.MALFORMED.because("The body broke off.");
        }
    }

    /// The framework takes a body without a type for one of the right type, and the parser guesses at UTF-16.
    private void demandJsonInUtf8(byte[] body) {
        if (body.length > 0 && current.header("Content-Type").isEmpty()) {
            throw CommonProblem.UNSUPPORTED_MEDIA_TYPE.because("Say what the body is: Content-Type: application/json.");
        }
        for (byte one : body) {
            if (one == 0) {
                throw CommonProblem.MALFORMED.because("JSON is sent in UTF-8, where no byte is 0.");
            }
        }
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
