package dev.cartwright.platform.http;

import dev.cartwright.kernel.CommonProblem;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/// Checks what a resource demands of the body that it is given: that there is one (`@NotNull`), and that it keeps the
/// rules of its fields (`@Valid`).
@Provider
class BodyRules implements ReaderInterceptor {
    private final FieldRules rules;

    @Inject
    BodyRules(FieldRules rules) {
        this.rules = rules;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context)
            throws IOException, WebApplicationException {
        var body = context.proceed();
        if (body == null) {
            if (demands(NotNull.class, context)) throw CommonProblem.MALFORMED.because("A JSON body is needed here.");
            return null;
        }
        return demands(Valid.class, context) ? rules.check(body) : body;
    }

    private static boolean demands(Class<? extends Annotation> what, ReaderInterceptorContext context) {
        for (var annotation : context.getAnnotations()) {
            if (annotation.annotationType() == what) return true;
        }
        return false;
    }
}
