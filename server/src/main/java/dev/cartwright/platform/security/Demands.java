package dev.cartwright.platform.security;

import dev.cartwright.kernel.Act;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says which act an operation of the API is. Whoever may not do it is refused before the body is read, so that a
/// refusal says nothing about the body; the use case asks again, because it has other doors. The API's document takes
/// its answers 401 and 403 from here.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Demands {
    Act value();
}
