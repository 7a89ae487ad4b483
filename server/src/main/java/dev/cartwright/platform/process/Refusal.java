package dev.cartwright.platform.process;

/// The shop cannot start, for a reason that its owner can mend. The message is one or a few lines for people: it says
/// what is wrong and what to do, and is shown without a stack trace.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }

    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
