package dev.cartwright.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwright.platform.json.ShopJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The file `demo/catalogue.json` on the class path, as it is written.
record DemoCatalogue(
        String currency,
        List<DemoSupplier> suppliers,
        List<DemoCategory> categories,
        List<DemoAuthor> authors,
        List<DemoBook> books) {

    private static final String FILE = "/demo/catalogue.json";
    private static final JsonMapper MAPPER = ShopJson.mapper();

    record DemoSupplier(String slug, String name, String email) {}

    record DemoCategory(String slug, String name, @Nullable String parent, String description) {}

    record DemoAuthor(
            String slug,
            String name,
            @Nullable Integer born,
            @Nullable Integer died,
            String biography) {}

    record DemoBook(
            String slug,
            String title,
            List<String> authors,
            @Nullable String translator,
            int year,
            String language,
            String originalLanguage,
            List<String> subjects,
            String motif,
            List<String> categories,
            String firstLine,
            String description,
            int pages,
            List<DemoVariant> variants) {}

    /// @param stock null where none is kept
    record DemoVariant(
            String sku,
            String format,
            String price,
            int weightGrams,
            String supplier,
            @Nullable Integer stock) {}

    static DemoCatalogue read() {
        try (var file = DemoCatalogue.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing on the class path");
            }
            return MAPPER.readValue(file, DemoCatalogue.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }
}
