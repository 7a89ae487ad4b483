package dev.cartwright.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kernel.Problem;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CursorTest {
    @Property
    void whatWasWrittenIsRead(@ForAll @AlphaChars @Chars({'’', 'é', '字', ' ', '"'}) String title, @ForAll long number) {
        var cursor = Cursor.write("list", title, String.valueOf(number));
        assertThat(Cursor.read("list", cursor, 2).keys()).containsExactly(title, String.valueOf(number));
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @Property
    void aDamagedCursorIsRefused(
            @ForAll @IntRange(min = 0, max = 39) int at, @ForAll @IntRange(min = 1, max = 63) int by) {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var cursor = Cursor.write("list", "Moby-Dick", "019ab4ef-1bd6-7b1e-9f38-ec0f04f5a1c9");
        var changed = new StringBuilder(cursor);
        changed.setCharAt(at, alphabet.charAt((alphabet.indexOf(cursor.charAt(at)) + by) % 64));
        assertThatThrownBy(() -> Cursor.read("list", changed.toString(), 2)).isInstanceOf(Problem.class);
    }

    @Property
    void noTextIsAFault(@ForAll String anything) {
        assertThatThrownBy(() -> Cursor.read("list", anything, 2)).isInstanceOf(Problem.class);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var cursor = Cursor.write("list", "a", "b");
        assertThatThrownBy(() -> Cursor.read("other", cursor, 2)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Cursor.read("list", cursor, 3)).isInstanceOf(Problem.class);
    }

    @Test
    void aKeyThatIsNotWhatItShouldBeIsRefused() {
        var cursor = Cursor.read("list", Cursor.write("list", "x", "a\0b"), 2);
        assertThatThrownBy(() -> cursor.key(0, Long::valueOf)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> cursor.key(0, UUID::fromString)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> cursor.key(1, text -> text)).isInstanceOf(Problem.class);
    }
}
