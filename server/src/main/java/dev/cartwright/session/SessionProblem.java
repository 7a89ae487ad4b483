package dev.cartwright.session;

import dev.cartwright.kernel.ProblemType;

/// Refusals around sign-ins.
public enum SessionProblem implements ProblemType {
    INVALID_REFRESH_TOKEN(401, "The refresh token is not valid");

    private final Form form;

    SessionProblem(int status, String title) {
        form = new Form(status, title);
    }

    @Override
    public Form form() {
        return form;
    }
}
