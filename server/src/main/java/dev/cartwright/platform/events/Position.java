package dev.cartwright.platform.events;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// A place in the order of events, the same for everybody who reads them.
///
/// @param epoch raised by a restore: transactions of another cluster compare with nothing
/// @param xid of the transaction, without a sign
/// @param number of the event
public record Position(int epoch, long xid, long number) implements Comparable<Position> {
    public static final Position BEGINNING = new Position(0, 0, 0);
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\.(\\d{1,20})\\.(\\d{1,18})");
    private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::epoch)
            .thenComparing(Position::xid, Long::compareUnsigned)
            .thenComparingLong(Position::number);

    /// As it travels in the header of an answer.
    public String text() {
        return epoch + "." + xidText() + "." + number;
    }

    /// Empty for what is none.
    public static Optional<Position> parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Position(
                    Integer.parseInt(parts.group(1)),
                    Long.parseUnsignedLong(parts.group(2)),
                    Long.parseLong(parts.group(3))));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /// As the database writes it.
    String xidText() {
        return Long.toUnsignedString(xid);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
