package dev.cartwright.kernel;

/// The refusals that belong to no single feature.
public enum CommonProblem implements ProblemType {
    MALFORMED(400, "The request was not understood"),
    UNAUTHENTICATED(401, "Sign in first"),
    FORBIDDEN(403, "Not allowed"),
    CROSS_SITE(403, "The request came from another site"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "No such representation"),
    CONFLICT(409, "The state does not allow it"),
    IN_USE(409, "Still in use"),
    TAKEN(409, "Already taken"),
    PRECONDITION_FAILED(412, "Changed in the meantime"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Media type not supported"),
    INVALID(422, "A rule refuses the request"),
    PRECONDITION_REQUIRED(428, "Say what you have read"),
    INTERNAL(500, "Something broke on our side"),
    BUSY(503, "Too busy just now");

    private final Form form;

    CommonProblem(int status, String title) {
        form = new Form(status, title);
    }

    @Override
    public Form form() {
        return form;
    }

    /// The answer for what is not there and for what is not yours: the two must not be told apart.
    public static Problem notFound(String what) {
        return NOT_FOUND.because("There is no such " + what + ".");
    }
}
