package dev.cartwright.platform.process;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Done again and again, without anybody asking: whatever is scheduled has it. Where it fails, that is said in a line;
/// it does not begin when the server ends, which waits for it.
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Regular {}
