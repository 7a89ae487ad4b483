package dev.cartwright.platform.http;

import dev.cartwright.kernel.ProblemType;
import dev.cartwright.kernel.Slugs;

/// What can go wrong between this server and the web app.
enum WebProblem implements ProblemType {
    WEB_APP_UNAVAILABLE(503, "The shop's pages are not there just now"),
    WEB_APP_FAILED(502, "The shop's pages failed to answer");

    private final int status;
    private final String title;

    WebProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return Slugs.of(this);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
