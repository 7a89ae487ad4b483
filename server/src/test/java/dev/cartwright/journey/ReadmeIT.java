package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.TemporaryFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the README tells a newcomer to type works.
class ReadmeIT {
    private static final Path README = Path.of("..", "README.md");
    private static final Pattern BUYING = Pattern.compile("## Buy a book\\n.*?```sh\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theFourCurlLinesBuyABook() throws IOException, InterruptedException {
        var readme = BUYING.matcher(Files.readString(README));
        assertThat(readme.find())
                .as("the README has a block of commands under 'Buy a book'")
                .isTrue();
        var commands = readme.group(1);
        assertThat(commands.lines().filter(line -> line.contains("curl "))).hasSize(4);
        var data = TemporaryFolder.makeWithPrograms();
        try (var server = ServerProcess.in(data).option("--api-only").untilReady()) {
            var script =
                    commands.replace("http://127.0.0.1:8080", server.baseUrl().toString());
            var shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                    .redirectErrorStream(true)
                    .start();
            var said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shell.waitFor()).as(said).isZero();
            assertThat(said).contains("\"state\":\"confirmed\"");
        } finally {
            TemporaryFolder.delete(data);
        }
    }
}
