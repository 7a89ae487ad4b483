package dev.cartwright.platform.http;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;

/// Where a page ended, opaque to the client: the query it belongs to and the sort keys of the last row. A cursor of
/// another query or a damaged one is refused.
public record Cursor(List<String> keys) {
    private static final String SEPARATOR = "\u001f";
    private static final int CHECKSUM_BYTES = 4;

    /// @param query names the list, its sort and its filters
    public static String write(String query, String... keys) {
        var text = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(CHECKSUM_BYTES + text.length)
                .putInt(checksum(query, text))
                .put(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    public static Cursor read(String query, String cursor, int keys) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            int sum = bytes.getInt();
            var text = new byte[bytes.remaining()];
            bytes.get(text);
            var parts = List.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString()
                    .split(SEPARATOR, -1));
            if (sum != checksum(query, text) || parts.size() != keys) {
                throw damaged();
            }
            return new Cursor(parts);
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException | CharacterCodingException unreadable) {
            throw damaged();
        }
    }

    /// The key at this place. A checksum keeps accidents out, not a forger: what cannot be read is refused as well.
    public <K> K key(int at, Function<String, K> reader) {
        var text = keys.get(at);
        if (text.indexOf('\0') >= 0) {
            throw damaged();
        }
        try {
            var key = reader.apply(text);
            if (key instanceof Instant moment && !Parameters.isInCalendar(moment)) {
                throw damaged();
            }
            return key;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw damaged();
        }
    }

    private static int checksum(String query, byte[] text) {
        var sum = new CRC32();
        sum.update(query.getBytes(StandardCharsets.UTF_8));
        sum.update(text);
        return (int) sum.getValue();
    }

    private static Problem damaged() {
        return CommonProblem.MALFORMED
                .because("The cursor is damaged or belongs to another list, sort or filter.")
                .at("cursor", "cursor", "Take the cursor from 'next' of the same list.");
    }
}
