package dev.cartwright.platform.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Runs other programs to their end.
public final class Programs {
    private Programs() {}

    /// What a program printed (both streams) and how it ended.
    public record Answer(int status, String output) {
        public boolean failed() {
            return status != 0;
        }
    }

    /// The file that `name` stands for on the search path.
    public static Optional<Path> find(String name) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Whether `program` can be run: a name on the search path, or a path of its own.
    public static boolean isThere(String program) {
        return program.contains(File.separator)
                ? Files.isExecutable(Path.of(program))
                : find(program).isPresent();
    }

    /// `command` in a session of its own, so that Ctrl-C in a terminal reaches us alone and we stop things in their
    /// order.
    public static List<String> inOwnSession(List<String> command) {
        var session = find("setsid").isPresent()
                ? Stream.of("setsid")
                : Stream.of("perl", "-MPOSIX=setsid", "-e", "setsid(); exec @ARGV", "--");
        return Stream.concat(session, command.stream()).toList();
    }

    /// Runs `command` with `input` on its standard input and waits for it.
    public static Answer run(List<String> command, String input) {
        try {
            var process = builder(command).redirectErrorStream(true).start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // It ended without reading its input: its status tells why.
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Answer(process.waitFor(), output);
        } catch (IOException e) {
            return new Answer(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(130, "interrupted");
        }
    }

    /// A process with nothing of our environment but the search path: PGDATA, PGPORT or a locale of ours must not
    /// reach PostgreSQL.
    public static ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).directory(new File("/"));
        var environment = builder.environment();
        environment.keySet().removeIf(name -> !name.equals("PATH") && !name.equals("TMPDIR"));
        environment.put("LC_ALL", "C");
        return builder;
    }
}
