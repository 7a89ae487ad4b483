package dev.cartwright.catalog;

import dev.cartwright.kernel.PlainText;
import dev.cartwright.media.Image;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The picture of a product, which lies in the shop or somewhere else.
@Schema(name = "WriteImage", description = "The picture of a product, which lies in the shop or somewhere else.")
public record WriteImage(
        @Schema(examples = "https://pictures.example/moby-dick.webp")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = "(/media/|https://)[\\x21-\\x7e]+", message = "An https address, or a path below /media.")
        String url,

        @Schema(description = "What it shows, for those who cannot see it.", examples = "Cover of Moby-Dick")
        @NotNull
        @PlainText(max = 300)
        String alt,

        @Schema(description = "Pixels.", examples = "600") @NotNull @Min(1) @Max(20_000)
        Integer width,

        @Schema(description = "Pixels.", examples = "900") @NotNull @Min(1) @Max(20_000)
        Integer height) {

    Image image() {
        return new Image(url, alt, width, height);
    }

    static @Nullable WriteImage of(@Nullable Image image) {
        return image == null ? null : new WriteImage(image.url(), image.alt(), image.width(), image.height());
    }
}
