package dev.cartwright;

import java.util.Set;
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

    static void say(String text) {
        if (FOR_MACHINES) {
            text.lines().filter(line -> !line.isBlank()).forEach(LOG::info);
        } else {
            System.out.println(text);
        }
    }
}
