package dev.cartwright.bulk;

/// A row that cannot become a book; the message says why. Carries no stack trace: it is an answer, not a fault.
final class RefusedRow extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedRow(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
