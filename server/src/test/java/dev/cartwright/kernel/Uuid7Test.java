package dev.cartwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class Uuid7Test {
    /// 48 bits of milliseconds.
    private static final long LAST = (1L << 48) - 1;

    @Property
    void itIsOfVersion7AndOfTheVariantOfRfc9562(@ForAll @LongRange(min = 0, max = LAST) long millis) {
        var id = Uuid7.at(Instant.ofEpochMilli(millis));
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(millis);
    }

    @Property
    void whatIsMadeLaterSortsLater(
            @ForAll @LongRange(min = 0, max = LAST - 1) long before,
            @ForAll @LongRange(min = 1, max = 1_000_000) long later) {
        var one = new OrderId(Uuid7.at(Instant.ofEpochMilli(before)));
        var two = new OrderId(Uuid7.at(Instant.ofEpochMilli(Math.min(before + later, LAST))));
        assertThat(one.text()).isLessThan(two.text());
        assertThat(one.value().toString()).isLessThan(two.value().toString());
    }

    @Test
    void noTwoOfOneMillisecondAreAlike() {
        var now = Instant.parse("2026-11-21T10:00:00Z");
        var ids = IntStream.range(0, 10_000).mapToObj(each -> Uuid7.at(now)).collect(Collectors.<UUID>toSet());
        assertThat(ids).hasSize(10_000);
    }

    @Test
    void everyRandomBitIsUsed() {
        var now = Instant.parse("2026-11-21T10:00:00Z");
        long highOnes = 0;
        long lowOnes = 0;
        for (int each = 0; each < 2_000; each++) {
            var id = Uuid7.at(now);
            highOnes |= id.getMostSignificantBits();
            lowOnes |= id.getLeastSignificantBits();
        }
        assertThat(highOnes & 0xFFFL).isEqualTo(0xFFFL);
        assertThat(lowOnes & 0x3FFF_FFFF_FFFF_FFFFL).isEqualTo(0x3FFF_FFFF_FFFF_FFFFL);
    }
}
