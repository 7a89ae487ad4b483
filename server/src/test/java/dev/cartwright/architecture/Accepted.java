package dev.cartwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A committed text that is generated from the code. With `CARTWRIGHT_ACCEPT=true` in the environment the test writes
/// it anew instead of comparing it; what changed is then seen in the diff.
public final class Accepted {
    private Accepted() {}

    public static void demand(Path file, String generated) {
        try {
            if ("true".equals(System.getenv("CARTWRIGHT_ACCEPT"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, generated);
            }
            assertThat(generated)
                    .as("%s is generated from the code; accept a change by CARTWRIGHT_ACCEPT=true", file)
                    .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
