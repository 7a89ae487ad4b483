package dev.cartwright.platform.telemetry;

import java.util.Locale;

/// How an answer came about: it was there already, it was made for this request, or it is the web app's.
public enum Came {
    KEPT,
    MADE,
    WEB;

    private final String text = name().toLowerCase(Locale.ROOT);

    /// As the label of a meter and the field of a log line.
    public String text() {
        return text;
    }
}
