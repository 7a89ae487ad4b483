package dev.cartwright;

import dev.cartwright.platform.process.Refusal;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Starts a shop: what the server stands on first, then the server.
@QuarkusMain
public final class Main {
    private static final String LAID = "cartwright.laid";

    private Main() {}

    public static void main(String[] arguments) {
        // In dev mode this runs anew at every reload, in one process: the foundation stays.
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT && System.getProperty(LAID) != null) {
            Quarkus.run(Opening.class);
            return;
        }
        try {
            var foundation = new Foundation(Options.of(List.of(arguments), System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(foundation), "end"));
            foundation.lay();
            System.setProperty(LAID, "true");
            open(foundation);
        } catch (Refusal refusal) {
            System.err.println("cartwright: " + refusal.getMessage());
            System.exit(1);
        }
    }

    private static void open(Foundation foundation) {
        try {
            Quarkus.run(Opening.class, Main::ended);
        } catch (IllegalStateException e) {
            // In a JVM that is ending already, Quarkus does not start; that is no fault.
            if (!foundation.closing()) throw e;
        }
    }

    /// What a start is refused for says itself in one line, wherever it was found.
    private static void ended(int status, @Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                System.err.println("cartwright: " + cause.getMessage());
                break;
            }
        }
        System.exit(status);
    }

    /// On Ctrl-C, SIGTERM and every other end but SIGKILL: the last answer leaves first, then the database goes.
    private static void end(Foundation foundation) {
        var application = Application.currentApplication();
        if (application != null) {
            application.stop();
            application.awaitShutdown();
        }
        foundation.close();
    }
}
