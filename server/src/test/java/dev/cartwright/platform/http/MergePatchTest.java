package dev.cartwright.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Problem;
import dev.cartwright.platform.json.ShopJson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergePatchTest {
    private static final JsonMapper MAPPER = ShopJson.mapper();
    private static final MergePatch PATCHES = new MergePatch(MAPPER, new FieldRules());

    /// The table of RFC 7396, appendix A, without the patches that are no objects.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":"b"}              | {"a":"c"}                 | {"a":"c"}
            {"a":"b"}              | {"b":"c"}                 | {"a":"b","b":"c"}
            {"a":"b"}              | {"a":null}                | {}
            {"a":"b","b":"c"}      | {"a":null}                | {"b":"c"}
            {"a":["b"]}            | {"a":"c"}                 | {"a":"c"}
            {"a":"c"}              | {"a":["b"]}               | {"a":["b"]}
            {"a":{"b":"c"}}        | {"a":{"b":"d","c":null}}  | {"a":{"b":"d"}}
            {"a":[{"b":"c"}]}      | {"a":[1]}                 | {"a":[1]}
            {"e":null}             | {"a":1}                   | {"e":null,"a":1}
            [1,2]                  | {"a":"b","c":null}        | {"a":"b"}
            {}                     | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
            """)
    void theExamplesOfTheSpecificationHold(String target, String patch, String result) throws JsonProcessingException {
        assertThat(PATCHES.apply(MAPPER.readTree(target), MAPPER.readTree(patch), JsonNode.class))
                .isEqualTo(MAPPER.readTree(result));
    }

    /// The specification would replace the whole by it; nothing that we let patch is anything but an object.
    @ParameterizedTest
    @ValueSource(strings = {"[\"c\"]", "\"bar\"", "null", "1", "true"})
    void aPatchThatIsNoObjectIsRefused(String patch) throws JsonProcessingException {
        var target = MAPPER.readTree("{\"a\":\"foo\"}");
        var tree = MAPPER.readTree(patch);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PATCHES.apply(target, tree, JsonNode.class))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(CommonProblem.MALFORMED));
    }

    @Test
    void whatIsPatchedIsLeftAsItWas() throws JsonProcessingException {
        var target = MAPPER.readTree("{\"a\":{\"b\":1}}");
        var unused = PATCHES.apply(target, MAPPER.readTree("{\"a\":{\"b\":2}}"), JsonNode.class);
        assertThat(unused).isNotEqualTo(target);
        assertThat(target).isEqualTo(MAPPER.readTree("{\"a\":{\"b\":1}}"));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Edit(
            @NotNull @Max(9) @Nullable Integer quantity,
            @Valid @Nullable Place place) {}

    private record Place(@NotNull @Nullable String city) {}

    @Test
    void absentLeavesAndNullTakesAway() throws JsonProcessingException {
        var before = new Edit(3, new Place("Paris"));
        assertThat(edited(before, "{}")).isEqualTo(before);
        assertThat(edited(before, "{\"quantity\":4}")).isEqualTo(new Edit(4, new Place("Paris")));
        assertThat(edited(before, "{\"place\":null}")).isEqualTo(new Edit(3, null));
        assertThat(edited(before, "{\"place\":{\"city\":\"Rome\"}}")).isEqualTo(new Edit(3, new Place("Rome")));
    }

    @Test
    void theResultHasToKeepTheRulesOfTheWhole() {
        assertBreaks("{\"quantity\":null}", "/quantity", "required");
        assertBreaks("{\"quantity\":10}", "/quantity", "max");
        assertBreaks("{\"place\":{\"city\":null}}", "/place/city", "required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"quantity\":\"4\"}", "{\"quantity\":4.5}", "{\"colour\":1}", "{\"place\":\"Paris\"}"})
    void theResultHasToBeUnderstood(String patch) {
        assertThatExceptionOfType(MergePatch.NotUnderstood.class).isThrownBy(() -> edited(new Edit(3, null), patch));
    }

    private static Edit edited(Edit before, String patch) throws JsonProcessingException {
        return PATCHES.apply(before, MAPPER.readTree(patch), Edit.class);
    }

    private static void assertBreaks(String patch, String pointer, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> edited(new Edit(3, new Place("Paris")), patch))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(CommonProblem.INVALID))
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(Problem.FieldError::pointer, Problem.FieldError::code)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, code)));
    }
}
