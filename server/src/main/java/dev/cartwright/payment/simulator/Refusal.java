package dev.cartwright.payment.simulator;

/// The simulator's answer to a request that it will not carry out. Nothing has been recorded.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Refusal invalid(String field) {
        return new Refusal(422, "invalid_" + field, "The field " + field + " is missing or not valid.");
    }

    static Refusal notFound() {
        return new Refusal(404, PaymentView.NOT_FOUND, "No such payment.");
    }

    int status() {
        return status;
    }

    PaymentView.Failure failure() {
        return new PaymentView.Failure(new PaymentView.Reason(code, String.valueOf(getMessage())));
    }
}
