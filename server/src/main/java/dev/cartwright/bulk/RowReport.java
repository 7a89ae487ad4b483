package dev.cartwright.bulk;

/// What has become of a row.
///
/// @param outcome `added`, `changed`, `unchanged` or `refused`
/// @param message what was corrected, or why it was refused; empty if there is nothing to tell
public record RowReport(int line, String key, String outcome, String message) {
    static final String ADDED = "added";
    static final String CHANGED = "changed";
    static final String UNCHANGED = "unchanged";
    static final String REFUSED = "refused";

    static RowReport of(MadeBook book, String outcome) {
        return new RowReport(book.line(), book.key(), outcome, String.join("; ", book.notes()));
    }

    static RowReport refused(int line, String key, String why) {
        return new RowReport(line, key, REFUSED, why);
    }

    boolean isAdded() {
        return outcome.equals(ADDED);
    }

    /// Whether it is in the shop, and not quite as it stood in the file.
    boolean isCorrected() {
        return !message.isEmpty() && !outcome.equals(REFUSED);
    }
}
