package dev.cartwright.platform.http;

import dev.cartwright.kernel.CommonProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Refuses a query parameter that the resource does not know (a misspelt filter must not quietly return everything)
/// and one that is given twice.
@Provider
class KnownParameters implements ContainerRequestFilter {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    private final ResourceInfo resource;

    @Inject
    KnownParameters(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty()) {
            return;
        }
        var names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::namesOf);
        sent.forEach((name, values) -> {
            if (!names.contains(name)) {
                throw CommonProblem.MALFORMED
                        .because("There is no query parameter of the name '" + name + "' here.")
                        .at(
                                name,
                                "unknown-parameter",
                                "Known are: " + names.stream().sorted().toList());
            }
            if (values.getFirst().isEmpty()) {
                throw CommonProblem.MALFORMED
                        .because("The query parameter '" + name + "' has no value.")
                        .at(name, "empty", "Leave it out, or give it a value.");
            }
            if (values.size() > 1) {
                throw CommonProblem.MALFORMED
                        .because("The query parameter '" + name + "' is given more than once.")
                        .at(name, "repeated", "Give it once.");
            }
        });
    }

    private static Set<String> namesOf(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getFields())
                                .map(field -> field.getAnnotation(QueryParam.class))
                        : Stream.of(parameter.getAnnotation(QueryParam.class)))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
