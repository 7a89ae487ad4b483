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
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which methods a path takes: RFC 9110 wants them named in every 405, and the framework does not.
@Singleton
class AllowedMethods {
    private record Served(String template, Pattern path, String method) {}

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

    /// Of the operations at this path.
    Optional<String> template(String path) {
        return served.stream()
                .filter(one -> one.path().matcher(path).matches())
                .map(Served::template)
                .findFirst();
    }

    private void collect(Class<?> resource) {
        if (!resource.isAnnotationPresent(Path.class)) {
            return;
        }
        for (Method method : resource.getDeclaredMethods()) {
            var template = PathTemplate.of(resource, method);
            Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(Objects::nonNull)
                    .forEach(verb -> served.add(new Served(template, pattern(template), verb.value())));
        }
    }

    private static Pattern pattern(String template) {
        return Pattern.compile("/?" + template.substring(1).replaceAll("\\{[^}]+}", "[^/]+") + "/?");
    }
}
