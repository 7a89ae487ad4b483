package dev.cartwright.identity;

import dev.cartwright.kernel.ProblemType;

/// Refusals around accounts.
public enum IdentityProblem implements ProblemType {
    INVALID_CREDENTIALS(401, "Address or password is wrong"),
    LAST_ADMIN(409, "The shop needs an admin");

    private final Form form;

    IdentityProblem(int status, String title) {
        form = new Form(status, title);
    }

    @Override
    public Form form() {
        return form;
    }
}
