package dev.cartwright.platform.openapi;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/// Keeps the call that prepares something until the first one that asks for it.
@WhenAsked
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class Postponing {
    private static final String PREPARES = "prepare";

    private @Nullable InvocationContext kept;

    @AroundInvoke
    synchronized @Nullable Object around(InvocationContext call) throws Exception {
        if (call.getMethod().getName().startsWith(PREPARES)) {
            kept = call;
            return null;
        }
        var preparing = kept;
        if (preparing != null) {
            preparing.proceed();
            kept = null;
        }
        return call.proceed();
    }
}
