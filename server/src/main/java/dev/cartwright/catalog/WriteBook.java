package dev.cartwright.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.PlainText;
import dev.cartwright.kernel.Problem.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What of a book can be edited: all of a product, and what only books have.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WriteBook", description = "What of a book can be edited: all of a product, and what only books have.")
public record WriteBook(
        @Schema(examples = "Moby-Dick") @NotNull @PlainText(max = 300)
        String title,

        @Schema(
                description = "Its name in addresses; made of the title, or kept, if it is left out.",
                examples = "moby-dick")
        @Pattern(regexp = Key.SLUG, message = "Lower-case letters and digits, with single hyphens between.")
        @Size(max = Key.LONGEST_SLUG)
        @Nullable
        String slug,

        @Schema(description = "Always `book`.", defaultValue = "book", examples = "book")
        @Pattern(regexp = ProductDraft.BOOK, message = "A book is a book.")
        @Nullable
        String type,

        @Schema(description = "Plain text.") @PlainText(max = 20_000, lines = true) @Nullable
        String description,

        @Schema(
                description = "Who gets to see it. An active one has at least one variant.",
                examples = "active",
                enumeration = {"draft", "active", "archived"},
                defaultValue = "draft")
        @Pattern(regexp = ProductDraft.STATES, message = "draft, active or archived.")
        @Nullable
        String state,

        @Schema(
                description = "What else is known of it: texts, numbers, truth values, and lists of texts and numbers."
                        + " What has a field of its own is taken from there.",
                examples = "{\"translator\": \"Constance Garnett\"}")
        @Size(max = 50)
        @Nullable
        Map<String, Object> attributes,

        @Schema(description = "In the order of the title page, by id or slug.", examples = "[\"herman-melville\"]")
        @Size(max = 50)
        @Nullable
        List<@NotNull @Size(min = 1, max = 100) String> authors,

        @Schema(description = "By id or slug.", examples = "[\"fiction\"]") @Size(max = 50) @Nullable
        List<@NotNull @Size(min = 1, max = 100) String> categories,

        @Valid @Nullable WriteImage image,
        @Valid @Nullable Seo seo,

        @Schema(description = "In the order they are offered. Those that are left out are deleted.")
        @Size(max = 100)
        @Nullable
        List<@NotNull @Valid WriteVariant> variants,

        @Schema(
                description = "The older form, hyphens allowed; either form says the other.",
                examples = "0-14-243724-7")
        @Size(max = 20)
        @Nullable
        String isbn10,

        @Schema(description = "Hyphens allowed.", examples = "978-0-14-243724-7") @Size(max = 20) @Nullable
        String isbn13,

        @Schema(description = "A supplier, by id or slug.", examples = "harbour-press")
        @Size(min = 1, max = 100)
        @Nullable
        String publisher,

        @Schema(description = "Of the text (BCP 47).", examples = "en")
        @Pattern(regexp = ProductDraft.LANGUAGE, message = "A language of BCP 47, such as en or pt-BR.")
        @Nullable
        String language,

        @Schema(examples = "635") @Min(1) @Max(100_000) @Nullable
        Integer pages,

        @Schema(description = "Of its first publication; negative before Christ.", examples = "1851")
        @Min(-9999)
        @Max(9999)
        @Nullable
        Integer year,

        @Schema(examples = "Call me Ishmael.") @PlainText(max = 1000) @Nullable
        String firstLine)
        implements ProductForm {

    static final String LANGUAGE = "language";
    static final String PAGES = "pages";
    static final String YEAR = "year";
    static final String FIRST_LINE = "firstLine";

    @Override
    public ProductDraft over(@Nullable Known before) {
        var errors = new ArrayList<FieldError>();
        return new ProductDraft(
                ProductDraft.BOOK,
                title,
                slug,
                Objects.requireNonNullElse(description, ""),
                Objects.requireNonNullElse(state, "draft"),
                everything(),
                Objects.requireNonNullElse(authors, List.of()),
                Objects.requireNonNullElse(categories, List.of()),
                image,
                Objects.requireNonNullElse(seo, Seo.NONE),
                number(errors),
                publisher,
                Objects.requireNonNullElse(variants, List.of()),
                errors);
    }

    static WriteBook of(StoredProduct stored, List<WriteVariant> variants) {
        var rest = new LinkedHashMap<>(stored.attributes());
        var publisher = stored.publisher();
        return new WriteBook(
                stored.title(),
                stored.slug(),
                ProductDraft.BOOK,
                stored.description(),
                stored.state().text(),
                rest,
                stored.authors().stream().map(Object::toString).toList(),
                stored.categories().stream().map(Object::toString).toList(),
                WriteImage.of(stored.image()),
                stored.seo(),
                variants,
                null,
                stored.isbn13(),
                publisher == null ? null : publisher.text(),
                rest.remove(LANGUAGE) instanceof String known ? known : null,
                rest.remove(PAGES) instanceof Integer known ? known : null,
                rest.remove(YEAR) instanceof Integer known ? known : null,
                rest.remove(FIRST_LINE) instanceof String known ? known : null);
    }

    /// The form that a patch is laid over: one that says the number in its older form alone means that number.
    static WriteBook below(JsonNode patch, StoredProduct stored, List<WriteVariant> variants) {
        boolean byTheOlder = patch.has("isbn10") && !patch.has("isbn13");
        return of(byTheOlder ? stored.withoutIsbn() : stored, variants);
    }

    private Map<String, Object> everything() {
        var all = new LinkedHashMap<String, Object>(Objects.requireNonNullElse(attributes, Map.of()));
        put(all, FIRST_LINE, firstLine);
        put(all, YEAR, year);
        put(all, PAGES, pages);
        put(all, LANGUAGE, language);
        return all;
    }

    private static void put(Map<String, Object> all, String name, @Nullable Object value) {
        all.remove(name);
        if (value != null) {
            all.put(name, value);
        }
    }

    private @Nullable String number(List<FieldError> errors) {
        var newer = read("/isbn13", isbn13, Isbn::of13, errors);
        var older = read("/isbn10", isbn10, Isbn::of10, errors);
        if (newer != null && older != null && !newer.equals(older)) {
            errors.add(new FieldError("/isbn10", "mismatch", "It is the number of another book than isbn13."));
        }
        var either = newer == null ? older : newer;
        return either == null ? null : either.isbn13();
    }

    private static @Nullable Isbn read(
            String pointer, @Nullable String text, Function<String, Optional<Isbn>> reader, List<FieldError> errors) {
        if (text == null) {
            return null;
        }
        var isbn = reader.apply(text).orElse(null);
        if (isbn == null) {
            var digits = Isbn.bare(text);
            boolean formed = digits.matches(pointer.equals("/isbn13") ? "97[89][0-9]{10}" : "[0-9]{9}[0-9X]");
            errors.add(
                    formed
                            ? new FieldError(pointer, "check-digit", "Its last digit does not fit the others.")
                            : new FieldError(pointer, "format", "Not the number of a book."));
        }
        return isbn;
    }
}
