package dev.cartwright.catalog;

import dev.cartwright.kernel.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What search engines and previews show instead of title and description.
@Schema(name = "Seo", description = "What search engines and previews show instead of title and description.")
public record Seo(
        @Schema(examples = "Moby-Dick, the whale of all books") @PlainText(max = 120) @Nullable
        String title,

        @Schema(examples = "The complete novel, with all chapters on whales.") @PlainText(max = 320) @Nullable
        String description) {
    static final Seo NONE = new Seo(null, null);
}
