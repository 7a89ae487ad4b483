package dev.cartwright.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Problem;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final String QUERY = "products -createdAt";

    @Property
    void whatIsWrittenIsRead(@ForAll("keys") List<String> keys) {
        var cursor = Cursor.write(QUERY, keys.toArray(String[]::new));
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(QUERY, cursor, keys.size()).keys()).isEqualTo(keys);
    }

    @Property
    void aCursorOfAnotherQueryIsRefused(@ForAll("keys") List<String> keys, @ForAll String other) {
        Assume.that(!other.equals(QUERY));
        var cursor = Cursor.write(QUERY, keys.toArray(String[]::new));
        assertRefused(() -> Cursor.read(other, cursor, keys.size()));
    }

    @Property
    void aCursorWithOneBitTurnedIsRefused(@ForAll("keys") List<String> keys, @ForAll @IntRange(max = 10_000) int bit) {
        var bytes = Base64.getUrlDecoder().decode(Cursor.write(QUERY, keys.toArray(String[]::new)));
        int at = bit % (bytes.length * 8);
        bytes[at / 8] ^= (byte) (1 << at % 8);
        var damaged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertRefused(() -> Cursor.read(QUERY, damaged, keys.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAA", "AAAAAA", "abc", "%%%%", "AAAAAAAA==", "äöü", "{\"id\":1}"})
    void whatIsNoCursorIsRefused(String text) {
        assertRefused(() -> Cursor.read(QUERY, text, 2));
    }

    @Test
    void anotherNumberOfKeysIsRefused() {
        var cursor = Cursor.write(QUERY, "a", "b");
        assertRefused(() -> Cursor.read(QUERY, cursor, 1));
        assertRefused(() -> Cursor.read(QUERY, cursor, 3));
    }

    /// A checksum keeps out accidents, not a forger.
    @Test
    void aForgedKeyThatCannotBeReadIsRefused() {
        var cursor = Cursor.read(QUERY, Cursor.write(QUERY, "no-time", "no-uuid", "a\0b", "12"), 4);
        assertRefused(() -> cursor.key(0, Instant::parse));
        assertRefused(() -> cursor.key(1, UUID::fromString));
        assertRefused(() -> cursor.key(2, text -> text));
        assertThat(cursor.<Integer>key(3, Integer::valueOf)).isEqualTo(12);
    }

    private static void assertRefused(ThrowingCallable read) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(read)
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(CommonProblem.MALFORMED))
                .satisfies(problem ->
                        assertThat(problem.errors().getFirst().pointer()).isEqualTo("cursor"));
    }

    @Provide
    Arbitrary<List<String>> keys() {
        return Arbitraries.strings()
                .withChars("aZ09-_ .,:äß山\u00a0\n\"")
                .ofMaxLength(40)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
