package dev.cartwright.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.journey.Shop;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiDocumentTest {
    @TestHTTPResource("/")
    URI origin;

    private Shop shop;
    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        var json = shop.get("/openapi?format=json").send().is(200);
        Files.write(Path.of("target", "openapi.json"), json.body());
        document = json.json();
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(document.at("/openapi").asText()).startsWith("3.1");
        assertThat(document.at("/info/title").asText()).isEqualTo("Cartwright");
        assertThat(document.at("/info/license/identifier").asText()).isEqualTo("Apache-2.0");
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(shop.get("/openapi").send().header("Content-Type")).contains("yaml");
    }

    @Test
    void everyOperationIsNamedAndSaysWhatItNeedsAndHowItFails() {
        var names = new ArrayList<String>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var operation = method.getValue();
                    names.add(operation.at("/operationId").asText());
                    assertThat(operation.at("/summary").asText())
                            .as(path.getKey())
                            .isNotBlank();
                    assertThat(operation.at("/tags")).as(path.getKey()).hasSize(1);
                    assertThat(operation.has("security")).as(path.getKey()).isTrue();
                    for (var status : List.of("400", "406", "500", "503")) {
                        assertThat(operation.at("/responses").has(status))
                                .as(path.getKey() + " " + status)
                                .isTrue();
                    }
                    assertThat(operation.at("/responses").has("404")
                                    || !path.getKey().contains("{"))
                            .as(path.getKey())
                            .isTrue();
                }));
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][A-Za-z]+"));
    }

    @Test
    void idsAndMoneyAreWhatTheyAreInJson() {
        var schemas = document.at("/components/schemas");
        assertThat(schemas.at("/ProductId/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/ProductId/pattern").asText()).startsWith("^prd_");
        assertThat(schemas.at("/Money/required").toString()).isEqualTo("[\"amount\",\"currency\"]");
        for (var internal : List.of("UUID", "Currency", "JsonNodeType")) {
            assertThat(schemas.has(internal)).as(internal).isFalse();
        }
    }

    @Test
    void anAnswerHasAllItsFieldsAndNullOnlyWhereItMayBe() {
        var product = document.at("/components/schemas/Product");
        assertThat(product.at("/required")).hasSameSizeAs(product.at("/properties"));
        assertThat(product.at("/properties/image/anyOf/1/type").asText()).isEqualTo("null");
        assertThat(document.at("/components/schemas/ProductItem/properties/stockLeft/type")
                        .toString())
                .contains("integer", "null");
        assertThat(product.at("/properties/title/type").asText()).isEqualTo("string");
    }

    @Test
    void listsArePages() {
        var page = document.at("/paths/~1api~1v1~1products/get/responses/200/content/application~1json/schema/$ref");
        assertThat(page.asText()).isEqualTo("#/components/schemas/ProductPage");
        assertThat(document.at("/components/schemas/ProductPage/properties/items/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/ProductItem");
    }

    @Test
    void itCanBeReadAndTriedInTheBrowser() {
        shop.get("/docs/").send().is(200);
    }
}
