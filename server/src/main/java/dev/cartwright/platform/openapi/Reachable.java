package dev.cartwright.platform.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which named schemas the operations lead to.
final class Reachable {
    private final OpenAPI api;
    private final Set<String> found = new HashSet<>();

    Reachable(OpenAPI api) {
        this.api = api;
    }

    Set<String> fromRequests() {
        operations().map(Operation::getRequestBody).filter(Objects::nonNull).forEach(body -> follow(body.getContent()));
        return found;
    }

    Set<String> fromEverywhere() {
        fromRequests();
        operations()
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .forEach(answer -> follow(answer.getContent()));
        var answers = api.getComponents().getResponses();
        if (answers != null) {
            answers.values().forEach(answer -> follow(answer.getContent()));
        }
        return found;
    }

    private Stream<Operation> operations() {
        return api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    private void follow(@Nullable Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(media -> follow(media.getSchema()));
        }
    }

    private void follow(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (found.add(name)) {
                follow(api.getComponents().getSchemas().get(name));
            }
        }
        follow(schema.getItems());
        follow(schema.getAdditionalPropertiesSchema());
        if (schema.getProperties() != null) {
            follow(schema.getProperties().values());
        }
        follow(schema.getAnyOf());
        follow(schema.getAllOf());
        follow(schema.getOneOf());
    }

    private void follow(@Nullable Collection<Schema> schemas) {
        if (schemas != null) {
            schemas.forEach(this::follow);
        }
    }
}
