package dev.cartwright;

import java.util.Set;
import java.util.logging.ConsoleHandler;
import org.jboss.logging.Logger;

/// How a start tells where it stands: people read it line by line, and where the log is for machines each line is
/// one of the log's, which waits until logging has begun.
final class Terminal {
    private static final Logger LOG = Logger.getLogger("start");
    private static final boolean FOR_MACHINES = Set.of("true", "1", "yes", "y", "on", "t")
            .contains(String.valueOf(System.getenv("CARTWRIGHT_LOG_JSON")).strip());

    private Terminal() {}

    /// A log is kept and sent about: what only the person in front of the terminal may read is not for it.
    static boolean isForMachines() {
        return FOR_MACHINES;
    }

    /// Prints what is logged, where Quarkus does not do it: until it has started, the log only gathers.
    static void showLog() {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$-7s %5$s%6$s%n");
        var log = java.util.logging.Logger.getLogger("");
        for (var handler : log.getHandlers()) log.removeHandler(handler);
        log.addHandler(new ConsoleHandler());
    }

    static void say(String text) {
        if (FOR_MACHINES) {
            text.lines().filter(line -> !line.isBlank()).forEach(LOG::info);
        } else {
            System.out.println(text);
        }
    }
}
