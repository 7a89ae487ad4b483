package dev.cartwright.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cartwright.catalog.Seo;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.Rating;
import dev.cartwright.offer.ProductView.VariantView;
import dev.cartwright.platform.json.ShopJson;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a page says: with the stock that it was made with it is the same, byte for byte, and with another one it is
/// what is made with that.
class FinishedPageTest {
    private static final Instant LONG_AGO = Instant.parse("1999-01-01T00:00:00Z");
    private static final Money PRICE = new Money(500, Currency.getInstance("USD"));
    private static final ProductId PRODUCT = ProductId.at(LONG_AGO);
    private static final VariantId FIRST = VariantId.at(LONG_AGO);
    private static final VariantId SECOND = VariantId.at(LONG_AGO);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain",
                "Ünïcödé 本 📚",
                "\"available\":true,\"variants\":[",
                "\"available\":3,\"weightGrams\":",
                "\u001fany\u001f",
                "\\",
                ""
            })
    void onlyTheStockIsLeftOpen(String text) throws JsonProcessingException {
        for (var unlimited : List.of(false, true)) {
            var view = view(text, unlimited, 3, 0);
            var page = FinishedPage.of(view, written(view)).orElseThrow();
            assertThat(page.variants()).hasSize(unlimited ? 1 : 2);
            for (var stock : new int[][] {{3, 0}, {0, 0}, {0, 12}, {1000, 0}}) {
                assertThat(filled(page, unlimited, stock[0], stock[1]))
                        .isEqualTo(written(view(text, unlimited, stock[0], stock[1])));
            }
        }
    }

    private static byte[] written(ProductView view) throws JsonProcessingException {
        return ShopJson.mapper().writeValueAsBytes(view);
    }

    private static byte[] filled(FinishedPage page, boolean unlimited, int first, int second) {
        var stock = new HashMap<>(Map.of(FinishedPage.name(FIRST), first));
        if (!unlimited) stock.put(FinishedPage.name(SECOND), second);
        return FinishedPage.with(page.text(), stock);
    }

    /// @param unlimited whether the second variant never runs out
    private static ProductView view(String text, boolean unlimited, int first, int second) {
        var variants =
                List.of(variant(FIRST, text, true, first), variant(SECOND, text, !unlimited, unlimited ? 999 : second));
        return new ProductView(
                PRODUCT,
                "slug",
                "book",
                text,
                text,
                "active",
                PRICE,
                false,
                Rating.NONE,
                null,
                List.of(),
                List.of(),
                Stream.of(variants.get(0), variants.get(1)).anyMatch(one -> one.available() > 0),
                variants,
                Map.of(text, text, "available", 3, "variants", List.of()),
                new Seo(text, null),
                LONG_AGO,
                1);
    }

    private static VariantView variant(VariantId id, String text, boolean stockKept, int available) {
        return new VariantView(
                id,
                text,
                text,
                Map.of("available", text, text + ".", "3"),
                PRICE,
                available,
                320,
                null,
                stockKept,
                null);
    }
}
