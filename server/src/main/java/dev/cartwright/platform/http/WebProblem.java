package dev.cartwright.platform.http;

import dev.cartwright.kernel.ProblemType;

/// What can go wrong between this server and the web app.
enum WebProblem implements ProblemType {
    WEB_APP_UNAVAILABLE(503, "The shop's pages are not there just now"),
    WEB_APP_FAILED(502, "The shop's pages failed to answer");

    private final Form form;

    WebProblem(int status, String title) {
        form = new Form(status, title);
    }

    @Override
    public Form form() {
        return form;
    }
}
