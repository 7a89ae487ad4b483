package dev.cartwright.platform.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which methods a path takes: RFC 9110 wants them named in every 405, and the framework does not.
@Singleton
class AllowedMethods {
    private record Served(Pattern path, String method) {}

    private final List<Served> served = new ArrayList<>();

    AllowedMethods(@Any Instance<ApiResource> resources) {
        for (var handle : resources.handles()) {
            for (Class<?> type = handle.getBean().getBeanClass(); type != Object.class; type = type.getSuperclass()) {
                collect(type);
            }
        }
    }

    String at(String path) {
        var methods = new TreeSet<String>();
        served.stream().filter(one -> one.path().matcher(path).matches()).forEach(one -> methods.add(one.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    boolean isServed(String path) {
        return served.stream().anyMatch(one -> one.path().matcher(path).matches());
    }

    private void collect(Class<?> resource) {
        var root = resource.getAnnotation(Path.class);
        if (root == null) {
            return;
        }
        for (Method method : resource.getDeclaredMethods()) {
            var below = method.getAnnotation(Path.class);
            var template = below == null ? root.value() : root.value() + "/" + below.value();
            Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(Objects::nonNull)
                    .forEach(verb -> served.add(new Served(pattern(template), verb.value())));
        }
    }

    private static Pattern pattern(String template) {
        var path = template.replaceAll("//+", "/").replaceAll("^/|/$", "");
        return Pattern.compile("/?" + path.replaceAll("\\{[^}]+}", "[^/]+") + "/?");
    }
}
