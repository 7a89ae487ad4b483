package dev.cartwright.platform.http;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/// The path of an operation with names in place of what differs: `/api/v1/products/{product}`.
final class PathTemplate {
    private PathTemplate() {}

    static String of(Class<?> resource, Method operation) {
        return joined(resource.getAnnotation(Path.class), operation.getAnnotation(Path.class));
    }

    /// What a name has to look like (`{year:\d+}`) is left out.
    private static String joined(@Nullable Path root, @Nullable Path below) {
        var path = (root == null ? "" : root.value()) + (below == null ? "" : "/" + below.value());
        return "/"
                + path.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}")
                        .replaceAll("//+", "/")
                        .replaceAll("^/|/$", "");
    }
}
