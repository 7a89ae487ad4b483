package dev.cartwright.platform.process;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/// Hands what is [Regular] to [RegularWork].
@Regular
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class RegularRun {
    private final RegularWork work;

    RegularRun(RegularWork work) {
        this.work = work;
    }

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) {
        var method = call.getMethod();
        work.run(method.getDeclaringClass().getSimpleName() + "." + method.getName(), call::proceed);
        return null;
    }
}
