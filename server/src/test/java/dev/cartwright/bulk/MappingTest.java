package dev.cartwright.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kernel.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {
    private static final String SOUND = """
            {"key": "id", "title": {"columns": ["title"]}, "authors": {"column": "by", "separator": ";"}, "attributes": {},
             "variants": [{"format": "hardcover", "name": "Hardcover", "sku": "X-{key}", "weightGrams": 500,
               "price": {"least": "9.00", "most": "9.00", "step": "1.00"}}]}""";

    @Test
    void aSmallMappingWillDo() {
        assertThat(Mapping.read(SOUND).columns()).containsExactly("id", "title", "by");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"key\": \"id\"|\"key\": 7|At /key",
                "\"key\": \"id\",|\"\": 1,|At /",
                "\"key\": \"id\",||/key is missing.",
                "[\"title\"]|[\"title\"], \"as\": \"upper\"|There is no conversion upper",
                "X-{key}|X|holds {key}",
                "\"attributes\": {}|\"attributes\": {}, \"ratings\": [\"a\"]|five columns",
                "\"attributes\": {}|\"attributes\": {}, \"shelves\": [\"colour\"]|decade and language",
                "\"attributes\": {}|\"attributes\": {}, \"cover\": \"photo\"|/cover",
                "{\"key|{{\"key|It is no JSON",
            })
    void whatIsWrongWithAMappingIsSaid(String part, String instead, String said) {
        var mapping = SOUND.replace(part, instead == null ? "" : instead);
        assertThatThrownBy(() -> Mapping.read(mapping))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource({"none", "../goodbooks", "Goodbooks", "''"})
    void aMappingThatDoesNotShipIsNamed(String name) {
        assertThatThrownBy(() -> Mapping.called(name))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("There is no mapping " + name + ".");
    }

    @Test
    void aFileThatLacksAColumnIsRefused() {
        assertThatThrownBy(() -> Mapping.read(SOUND).demandColumns(List.of("id", "title")))
                .hasMessage("The file has no column by. It has id, title.");
        assertThatThrownBy(() -> Mapping.read(SOUND).demandColumns(List.of("id", "title", "by", "by")))
                .hasMessage("The file has two columns of one name.");
    }
}
