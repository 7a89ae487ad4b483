package dev.cartwright.catalog;

import dev.cartwright.kernel.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a product shall be, whichever form it was put into; authors, categories and suppliers are named by id or slug.
///
/// @param slug null to make one of the title, or to keep the one it has
/// @param errors what the form has found to be wrong already
public record ProductDraft(
        String type,
        String title,
        @Nullable String slug,
        String description,
        String state,
        Map<String, Object> attributes,
        List<String> authors,
        List<String> categories,
        @Nullable WriteImage image,
        Seo seo,
        @Nullable String isbn13,
        @Nullable String publisher,
        List<WriteVariant> variants,
        List<Problem.FieldError> errors) {

    /// What options and attributes may be called.
    static final String NAME = "[A-Za-z][A-Za-z0-9_]{0,49}";

    static final String BOOK = "book";
    static final String STATES = "draft|active|archived";
    static final String TYPE = "[a-z][a-z0-9_]{0,39}";
    static final String LANGUAGE = "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,5}";

    boolean isBook() {
        return type.equals(BOOK);
    }
}
