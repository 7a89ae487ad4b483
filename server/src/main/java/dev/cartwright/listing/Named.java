package dev.cartwright.listing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.kernel.Id;
import dev.cartwright.platform.db.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An author or a category, as far as a link to it needs to know.
@Schema(name = "Named", description = "An author or a category, as far as a link to it needs to know.")
public record Named(
        @Schema(examples = "aut_01kajx3y5qe0k8v6t1w2z4n7rd") Id id,

        @Schema(examples = "herman-melville") String slug,
        @Schema(examples = "Herman Melville") String name) {

    public static Named of(JsonNode stored, Function<UUID, ? extends Id> type) {
        var id = UUID.fromString(stored.path("id").asText());
        return new Named(
                type.apply(id),
                stored.path("slug").asText(),
                stored.path("name").asText());
    }

    /// Those of an array, or of none.
    public static <I extends Id> Map<I, Named> all(JsonNode stored, Function<UUID, I> type) {
        return StreamSupport.stream(stored.spliterator(), false)
                .map(one -> of(one, type))
                .collect(Collectors.toMap(named -> type.apply(named.id().value()), Function.identity()));
    }

    static List<Named> list(JsonNode stored, Function<UUID, ? extends Id> type) {
        return StreamSupport.stream(stored.spliterator(), false)
                .map(one -> of(one, type))
                .toList();
    }

    static Json json(List<Named> names) {
        return Json.of(names.stream()
                .map(one -> Map.of("id", one.id().value(), "slug", one.slug(), "name", one.name()))
                .toList());
    }
}
