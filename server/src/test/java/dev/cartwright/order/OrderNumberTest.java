package dev.cartwright.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderNumberTest {
    @Test
    void tenCharactersThatNobodyMistakesInTwoGroups() {
        var numbers = Stream.generate(OrderNumber::fresh).limit(2_000).toList();
        assertThat(numbers).allMatch(number -> number.matches("[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}"));
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void everyCharacterIsUsedAndNoneThatIsEasilyMistaken() {
        var used = Stream.generate(OrderNumber::fresh)
                .limit(5_000)
                .flatMapToInt(number -> number.replace("-", "").chars())
                .mapToObj(Character::toString)
                .collect(Collectors.toSet());
        assertThat(used).hasSize(30).doesNotContain("0", "1", "I", "L", "O", "U");
    }
}
