package dev.cartwright.bulk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwright.kernel.Problem;
import dev.cartwright.platform.json.ShopJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the columns of a file mean: docs/import.md says what may stand there.
///
/// @param source where such a file comes from, for people
/// @param key the column that tells one row from every other, for good
/// @param isbn the column of the number, in its older or newer form
/// @param ratings five columns: how many gave one star, two …
/// @param shelves which categories are made
/// @param cover `drawn`, or null for none
record Mapping(
        @Nullable String source,
        String key,
        Field title,
        Authors authors,
        @Nullable String isbn,
        Map<String, Field> attributes,
        @Nullable List<String> ratings,
        @Nullable List<String> shelves,
        List<Variant> variants,
        @Nullable String cover) {

    private static final JsonMapper MAPPER = ShopJson.mapper();
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");
    private static final int STARS = 5;

    /// @param columns the first of them that says something counts
    /// @param as a [Conversion], `text` unless it is said
    /// @param tellMissing whether the report says so if none of them says anything
    record Field(
            List<String> columns,
            @Nullable String as,
            @Nullable Boolean tellMissing) {
        @JsonIgnore
        Conversion conversion() {
            return Conversion.called(Objects.requireNonNullElse(as, "text"));
        }

        @JsonIgnore
        boolean tells() {
            return Boolean.TRUE.equals(tellMissing);
        }
    }

    record Authors(String column, String separator) {}

    /// @param sku with `{key}` for the row's key
    /// @param stock null where none is kept
    record Variant(
            String format,
            String name,
            String sku,
            int weightGrams,
            HashedPrice price,
            @Nullable HashedStock stock) {}

    /// One that ships with the shop.
    ///
    /// @throws Problem 422 `mapping-invalid` if there is none of this name
    static Mapping called(String name) {
        var resource = "/mappings/" + name + ".json";
        if (!NAME.matcher(name).matches()) {
            throw unknown(name);
        }
        try (var file = Mapping.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw unknown(name);
            }
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @throws Problem 422 `mapping-invalid` that says what is wrong
    static Mapping read(String json) {
        try {
            var mapping = MAPPER.readValue(json, Mapping.class);
            mapping.check();
            return mapping;
        } catch (JsonMappingException misfit) {
            var at = misfit.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
                    .collect(Collectors.joining("/", "/", ""));
            throw invalid("At " + at + ": " + misfit.getOriginalMessage());
        } catch (JsonProcessingException broken) {
            throw invalid("It is no JSON: " + broken.getOriginalMessage());
        }
    }

    /// Every column that it asks for.
    Set<String> columns() {
        var columns = new LinkedHashSet<String>();
        columns.add(key);
        columns.addAll(title.columns());
        columns.add(authors.column());
        if (isbn != null) {
            columns.add(isbn);
        }
        attributes.values().forEach(field -> columns.addAll(field.columns()));
        columns.addAll(Objects.requireNonNullElse(ratings, List.of()));
        return columns;
    }

    /// @throws Problem 422 `mapping-invalid` if the file lacks a column
    void demandColumns(List<String> there) {
        var missing =
                columns().stream().filter(column -> !there.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw invalid("The file has no column " + String.join(", ", missing) + ". It has "
                    + String.join(", ", there) + ".");
        }
        if (Set.copyOf(there).size() < there.size()) {
            throw invalid("The file has two columns of one name.");
        }
    }

    @JsonIgnore
    boolean isCoverDrawn() {
        return "drawn".equals(cover);
    }

    /// What JSON leaves out is null, whatever the types say.
    private void check() {
        var needed = new LinkedHashMap<String, @Nullable Object>();
        needed.put("/key", key);
        needed.put("/title", title);
        needed.put("/authors", authors);
        needed.put("/attributes", attributes);
        needed.put("/variants", variants);
        needed.forEach(Mapping::demand);
        demand("/title/columns", title.columns());
        demand("/authors/column", authors.column());
        demand("/authors/separator", authors.separator());
        title.conversion();
        attributes.forEach((name, field) -> {
            demand("/attributes/" + name + "/columns", field.columns());
            field.conversion();
        });
        if (ratings != null && ratings.size() != STARS) {
            throw invalid("/ratings has five columns.");
        }
        Objects.requireNonNullElse(shelves, List.<String>of()).forEach(Shelving::called);
        if (variants.isEmpty()) {
            throw invalid("/variants has one at least: what nobody can buy is no offer.");
        }
        variants.forEach(Mapping::check);
        if (cover != null && !isCoverDrawn()) {
            throw invalid("/cover is drawn, or left out.");
        }
    }

    private static void check(Variant variant) {
        demand("/variants/…/format", variant.format());
        demand("/variants/…/name", variant.name());
        demand("/variants/…/sku", variant.sku());
        demand("/variants/…/price", variant.price());
        if (!variant.sku().contains("{key}")) {
            throw invalid("/variants/…/sku holds {key}: two books cannot have one SKU.");
        }
        variant.price().check();
        if (variant.stock() != null) {
            variant.stock().check();
        }
    }

    static void demand(String pointer, @Nullable Object value) {
        if (value == null) {
            throw invalid(pointer + " is missing.");
        }
    }

    static Problem invalid(String detail) {
        return BulkProblem.MAPPING_INVALID.because(detail);
    }

    private static Problem unknown(String name) {
        return invalid("There is no mapping " + name
                + ". One that ships is goodbooks; one of your own is given by its path, for instance ./mine.json.");
    }
}
