package dev.cartwright;

import dev.cartwright.platform.db.Retries;
import dev.cartwright.platform.process.Refusal;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Starts a shop: what the server stands on first, then the server. Or, with `import`, sends a file to one that runs,
/// and with `simulator` takes the payments of several.
@QuarkusMain
public final class Main {
    private static final String LAID = "cartwright.laid";
    private static final Set<String> COMMANDS = Set.of("import", "simulator");

    private Main() {}

    public static void main(String[] arguments) {
        // In dev mode this runs anew at every reload, in one process: the foundation stays.
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT && System.getProperty(LAID) != null) {
            Quarkus.run(Opening.class);
            return;
        }
        if (arguments.length > 0 && COMMANDS.contains(arguments[0])) {
            System.exit(beside(arguments[0], List.of(arguments).subList(1, arguments.length)));
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

    /// What runs beside a shop, without the container: its exit status.
    private static int beside(String command, List<String> arguments) {
        try {
            return command.equals("import")
                    ? ImportCommand.of(arguments, System.getenv()).run()
                    : SimulatorCommand.of(arguments, System.getenv()).run();
        } catch (Refusal refusal) {
            System.err.println("cartwright: " + refusal.getMessage());
            return 1;
        }
    }

    private static void open(Foundation foundation) {
        try {
            Quarkus.run(Opening.class, (status, failure) -> ended(foundation, status, failure));
        } catch (IllegalStateException e) {
            // In a JVM that is ending already, Quarkus does not start; that is no fault.
            if (!foundation.closing()) throw e;
        }
    }

    /// Quarkus leaves it to us to say what a start failed with, unless it was told to end.
    private static void ended(Foundation foundation, int status, @Nullable Throwable failure) {
        if (failure != null && !foundation.closing()) complain(failure);
        System.exit(status);
    }

    /// What a start is refused for says itself in one line, wherever it was found, and so does a database that cannot
    /// go on; anything else is a fault of ours, and shown whole to those who look for it.
    private static void complain(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                System.err.println("cartwright: " + cause.getMessage());
                return;
            }
        }
        var database = Retries.complaint(failure);
        if (database.isPresent()) {
            System.err.println("cartwright: The shop cannot be opened, because the database says: " + database.get());
            return;
        }
        System.err.println("cartwright: The shop cannot be opened: " + failure);
        failure.printStackTrace();
    }

    /// On Ctrl-C, SIGTERM and every other end but SIGKILL: the last answer leaves first, then the database goes.
    private static void end(Foundation foundation) {
        foundation.breakOff();
        var application = Application.currentApplication();
        if (application != null) {
            application.stop();
            application.awaitShutdown();
        }
        foundation.close();
    }
}
